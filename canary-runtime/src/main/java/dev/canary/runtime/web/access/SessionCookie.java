package dev.canary.runtime.web.access;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * The cookie that says which session somebody has. Where the browser speaks HTTPS, whether to the
 * prober or to a proxy before it, the cookie is sent over that alone, and its name keeps sites
 * beside this one from setting it.
 */
final class SessionCookie {

  private static final String NAME = "canary-session";
  private static final String PROTECTED_NAME = "__Host-" + NAME;

  private SessionCookie() {}

  /** Of another name than the one for this connection it says nothing. */
  static Optional<String> find(Context request) {
    return Optional.ofNullable(request.cookie(isSecure(request) ? PROTECTED_NAME : NAME))
        .filter(id -> !id.isEmpty());
  }

  /** The header that sets it. It is gone when the browser is closed. */
  static String setting(Context request, String id) {
    String name = isSecure(request) ? PROTECTED_NAME : NAME;
    String secure = isSecure(request) ? "; Secure" : "";
    return "%s=%s; Path=/; HttpOnly; SameSite=Lax%s".formatted(name, id, secure);
  }

  /** The header that removes it. */
  static String removing(Context request) {
    return setting(request, "") + "; Max-Age=0";
  }

  /** Who claims it though it is not so gets a cookie that a browser refuses; nobody else does. */
  static boolean isSecure(Context request) {
    return request.req().isSecure() || "https".equals(request.header("X-Forwarded-Proto"));
  }
}
