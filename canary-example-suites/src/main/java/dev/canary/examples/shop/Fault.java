package dev.canary.examples.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with the shop on purpose. At least one of status, latency, body and drop
 * is given; they can be combined.
 *
 * @param path what the paths that are hurt begin with, such as {@code /invoices}
 * @param method the only method that is hurt, such as {@code GET}; any if absent
 * @param status the status of the answer; what was asked for is not done
 * @param latencyMs milliseconds by which the answer is late; what was asked for is done at once
 * @param body the text that is answered in place of the right one, with 200 unless a status is
 *     given; what was asked for is not done
 * @param drop whether the connection is closed without an answer; what was asked for is done, which
 *     whoever asked cannot know
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Fault(
    String path,
    @Nullable String method,
    @Nullable Integer status,
    @Nullable Integer latencyMs,
    @Nullable String body,
    boolean drop) {

  private static final int LONGEST_LATENCY = 600_000;

  Fault {
    Check.that(
        path != null && path.startsWith("/"),
        "The path of a fault has to begin with a slash, such as /invoices.");
    Check.that(
        status != null || latencyMs != null || body != null || drop,
        "A fault needs a status, a latencyMs, a body, or \"drop\": true.");
    Check.that(
        status == null || (status >= 200 && status <= 599),
        "The status of a fault has to be between 200 and 599.");
    Check.that(
        latencyMs == null || (latencyMs > 0 && latencyMs <= LONGEST_LATENCY),
        "The latencyMs of a fault has to be between 1 and %d.".formatted(LONGEST_LATENCY));
  }

  boolean hits(String requestMethod, String requestPath) {
    return requestPath.startsWith(path) && (method == null || method.equals(requestMethod));
  }

  boolean isSamePlaceAs(Fault other) {
    return path.equals(other.path) && Objects.equals(method, other.method);
  }

  boolean replacesAnswer() {
    return status != null || body != null;
  }

  Duration latency() {
    return Duration.ofMillis(latencyMs == null ? 0 : latencyMs);
  }

  /** The answer in place of the right one. */
  Response response() {
    int code = status == null ? 200 : status;
    return body == null
        ? Problem.response(code, "A fault is switched on for %s.".formatted(path))
        : new Response(code, "application/json", body);
  }
}
