package dev.canary.examples.shop;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the shop is asked.
 *
 * @param variables what stands in the path where the route has {@code {name}}
 * @param token the bearer token, if one was sent
 */
record Request(
    String method,
    String path,
    Map<String, String> variables,
    @Nullable String token,
    String body) {

  Request withVariables(Map<String, String> newVariables) {
    return new Request(method, path, newVariables, token, body);
  }

  /** The part of the path that fills {@code {id}} in the route. */
  String id() {
    return Objects.requireNonNull(variables.get("id"), "The route has no {id}.");
  }

  /** Reads the body; a {@link Problem} says what is wrong with it. */
  <T> T body(Class<T> type) {
    return Json.read(body, type);
  }
}
