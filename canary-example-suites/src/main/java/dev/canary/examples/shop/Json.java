package dev.canary.examples.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** How the shop reads and writes JSON. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("%s cannot be written as JSON.".formatted(value), e);
    }
  }

  static <T> T read(String text, Class<T> type) {
    try {
      @Nullable T value = MAPPER.readValue(text, type);
      if (value == null) {
        throw Problem.badRequest("The body is null where a JSON object is expected.");
      }
      return value;
    } catch (ValueInstantiationException e) {
      throw e.getCause() instanceof Problem problem ? problem : unreadable(e);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  private static Problem unreadable(JsonProcessingException e) {
    return Problem.badRequest(
        e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
            ? unexpected(mapping)
            : "The body is not the JSON that is expected here.");
  }

  private static String unexpected(JsonMappingException e) {
    @Nullable String name = e.getPath().get(e.getPath().size() - 1).getFieldName();
    return e instanceof UnrecognizedPropertyException
        ? "\"%s\" is not known here.".formatted(name)
        : "The value of \"%s\" is not of the kind that is expected there.".formatted(name);
  }
}
