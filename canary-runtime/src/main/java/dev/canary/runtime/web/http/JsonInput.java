package dev.canary.runtime.web.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON objects that come from outside. What is odd about them is refused, since it may mean
 * something else than it seems to: fields that come twice, numbers instead of texts, a rest.
 */
public final class JsonInput {

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  /** Where the parser says which Java object it reads from. */
  private static final Pattern PLACE_IN_JAVA = Pattern.compile(" ?\\([^()]*\\[Source: [^]]*]\\)");

  private JsonInput() {}

  /**
   * The fields of an object.
   *
   * @param what is read, as it begins a sentence
   */
  public static <T> T read(String what, String json, TypeReference<T> type) {
    T value;
    try {
      value = JSON.readValue(json, type);
    } catch (UnrecognizedPropertyException e) {
      throw RefusedRequest.invalid(
          "%s has the unknown field \"%s\". Fields are: %s."
              .formatted(what, e.getPropertyName(), fields(e)));
    } catch (MismatchedInputException e) {
      throw RefusedRequest.invalid(mismatch(what, e));
    } catch (JsonProcessingException e) {
      throw RefusedRequest.invalid("%s is not JSON (%s). Send an object.".formatted(what, why(e)));
    }
    if (value == null) {
      throw RefusedRequest.invalid(noObject(what));
    }
    return value;
  }

  private static String noObject(String what) {
    return "%s has to be one JSON object, with nothing after it.".formatted(what);
  }

  private static String fields(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String mismatch(String what, MismatchedInputException wrong) {
    List<Reference> path = wrong.getPath();
    String field = path.isEmpty() ? null : path.get(0).getFieldName();
    if (field == null) {
      return noObject(what);
    }
    String inner = path.size() == 1 ? null : path.get(1).getFieldName();
    return inner == null
        ? allowed(field, path.size() == 1 ? kind(wrong.getTargetType()) : "a list of texts")
        : allowed(field + "." + inner, "a text");
  }

  private static String allowed(String field, String kind) {
    return "The field \"%s\" has to be %s.".formatted(field, kind);
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null || !Collection.class.isAssignableFrom(type)) {
      return type != null && Map.class.isAssignableFrom(type) ? "an object" : "a text";
    }
    return "a list of texts";
  }

  private static String why(Throwable failure) {
    if (failure instanceof JsonParseException unreadable) {
      return PLACE_IN_JAVA.matcher(unreadable.getOriginalMessage()).replaceAll("");
    }
    Throwable cause = failure.getCause();
    return cause == null ? "it is too deep, or a part of it is too long" : why(cause);
  }
}
