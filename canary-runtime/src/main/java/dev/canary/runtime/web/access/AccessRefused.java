package dev.canary.runtime.web.access;

import java.time.Duration;
import java.util.Map;

/** Somebody is not let in; the message says why, and what to do, in sentences. */
public final class AccessRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, String> headers;

  private AccessRefused(int status, String detail, Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.headers = headers;
  }

  static AccessRefused unknown(String detail) {
    return new AccessRefused(401, detail, Map.of("WWW-Authenticate", "Bearer realm=\"canary\""));
  }

  static AccessRefused forbidden(String detail) {
    return new AccessRefused(403, detail, Map.of());
  }

  static AccessRefused postponed(Duration pause) {
    long seconds = pause.plusMillis(999).toSeconds();
    return new AccessRefused(
        429,
        "There were too many wrong attempts; try again in %d s.".formatted(seconds),
        Map.of("Retry-After", Long.toString(seconds)));
  }

  public int status() {
    return status;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  Map<String, String> headers() {
    return headers;
  }
}
