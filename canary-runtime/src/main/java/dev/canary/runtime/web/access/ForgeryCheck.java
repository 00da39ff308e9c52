package dev.canary.runtime.web.access;

import dev.canary.runtime.web.access.Caller.Means;
import dev.canary.runtime.web.http.Access;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other sites from having a browser change something in the name of who uses it (CSRF). What
 * browsers add by themselves, a cookie or the address of this machine, does not prove that anybody
 * meant it; tokens do, since no browser knows them.
 *
 * <p>Browsers say where a request comes from, in {@code Sec-Fetch-Site} or at least in {@code
 * Origin}. What is none sends neither, and has no other site either. See the cheat sheet of OWASP
 * on cross-site request forgery, "Fetch Metadata" and "Verifying Origin With Standard Headers".
 */
record ForgeryCheck(WebAccess access) {

  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  /**
   * Lets what changes something pass, as far as its head tells.
   *
   * @throws AccessRefused if another site has sent it
   */
  void requireOwnSite(Caller caller, Context request) {
    if (caller.means() != Means.TOKEN && !isFromHere(request)) {
      throw AccessRefused.forbidden(
          "The request comes from another site; changes are made from the prober's own pages, or with a token.");
    }
  }

  /**
   * Lets what changes something pass, if a session shows what only its own pages know.
   *
   * @throws AccessRefused if it does not
   */
  void requireToken(Caller caller, Access needed, Context request) {
    if (caller.means() == Means.SESSION && needed != Access.OPEN && !hasToken(caller, request)) {
      throw AccessRefused.forbidden(
          "The request lacks the token of the session, X-CSRF-Token or the field _csrf; load the page again.");
    }
  }

  private boolean isFromHere(Context request) {
    String site = request.header("Sec-Fetch-Site");
    String origin = request.header("Origin");
    return (site == null || OWN_SITE.contains(site)) && (origin == null || isOwn(origin, request));
  }

  /** A proxy may have changed the name by which the prober is called. */
  private boolean isOwn(String header, Context request) {
    Optional<Origin> from = Origin.parse(header);
    Optional<Origin> configured =
        access.current().get().findBaseUrl().map(URI::toString).flatMap(Origin::parse);
    return from.isPresent()
        && (from.equals(configured) || isCalled(from.get(), configured, request));
  }

  /**
   * A page without HTTPS can be made by anybody on the way, so it is no page of a prober that is
   * called by HTTPS. A proxy need not say that it is.
   */
  private static boolean isCalled(Origin from, Optional<Origin> configured, Context request) {
    boolean isHttps =
        SessionCookie.isSecure(request)
            || configured.equals(Optional.of(new Origin("https", from.authority())));
    String host = request.header("Host");
    return host != null
        && (from.isHttps() || !isHttps)
        && from.equals(Origin.of(from.scheme(), host));
  }

  private static boolean hasToken(Caller caller, Context request) {
    String shown = request.header("X-CSRF-Token");
    String token = shown == null ? request.formParam("_csrf") : shown;
    return token != null
        && caller.findCsrfToken().filter(expected -> isEqual(expected, token)).isPresent();
  }

  private static boolean isEqual(String expected, String shown) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}
