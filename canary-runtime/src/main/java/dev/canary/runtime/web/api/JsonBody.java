package dev.canary.runtime.web.api;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.canary.runtime.web.http.JsonInput;
import io.javalin.http.Context;

/** Reads what a request orders. What it does not know, it refuses: a typo must not mean nothing. */
final class JsonBody {

  private JsonBody() {}

  /** The fields of the body; those of {@code {}} if there is none. */
  static <T> T read(Context request, TypeReference<T> type) {
    String body = request.body();
    return JsonInput.read("The body", body.isBlank() ? "{}" : body, type);
  }
}
