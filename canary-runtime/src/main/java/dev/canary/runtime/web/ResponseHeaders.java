package dev.canary.runtime.web;

import java.util.HashMap;
import java.util.Map;

/**
 * What every answer tells browsers, unless it knows better: run and show nothing of others, be
 * shown nowhere else.
 */
final class ResponseHeaders {

  /**
   * A stricter referrer policy than same-origin would hide from us which of our own pages sent a
   * form: browsers then say that its origin is null.
   */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Referrer-Policy",
          "same-origin",
          "X-Content-Type-Options",
          "nosniff");

  private static final Map<String, String> BY_HTTPS = byHttps();

  private ResponseHeaders() {}

  private static Map<String, String> byHttps() {
    Map<String, String> headers = new HashMap<>(ALWAYS);
    headers.put("Strict-Transport-Security", "max-age=31536000");
    return Map.copyOf(headers);
  }

  static Map<String, String> of(boolean isHttps) {
    return isHttps ? BY_HTTPS : ALWAYS;
  }
}
