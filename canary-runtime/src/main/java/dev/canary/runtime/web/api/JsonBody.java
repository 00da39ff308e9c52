package dev.canary.runtime.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.canary.runtime.web.http.RefusedRequest;
import io.javalin.http.Context;
import java.util.stream.Collectors;

/** Reads what a request orders. What it does not know, it refuses: a typo must not mean nothing. */
final class JsonBody {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonBody() {}

  /** The fields of the body; those of {@code {}} if there is none. */
  static <T> T read(Context request, Class<T> type) {
    String body = request.body();
    try {
      return JSON.readerFor(type).readValue(body.isBlank() ? "{}" : body);
    } catch (UnrecognizedPropertyException e) {
      throw RefusedRequest.invalid(
          "The body has the unknown field \"%s\". Fields are: %s."
              .formatted(
                  e.getPropertyName(),
                  e.getKnownPropertyIds().stream()
                      .map(String::valueOf)
                      .sorted()
                      .collect(Collectors.joining(", "))));
    } catch (JsonProcessingException e) {
      throw RefusedRequest.invalid(
          "The body is not what it has to be (%s). Send a JSON object."
              .formatted(e.getOriginalMessage()));
    }
  }
}
