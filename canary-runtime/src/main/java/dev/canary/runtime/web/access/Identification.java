package dev.canary.runtime.web.access;

import dev.canary.runtime.run.AccessControl;
import dev.canary.runtime.run.Admission;
import dev.canary.runtime.run.Admission.Admitted;
import dev.canary.runtime.run.Admission.Postponed;
import dev.canary.runtime.web.access.Caller.Means;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Finds out who is calling. Who shows something wrong is refused, whatever they ask for. */
record Identification(WebAccess access) {

  private static final String BEARER = "bearer ";
  private static final String BASIC = "basic ";

  /** Who it is as long as nobody knows more. */
  Caller stranger(Context request) {
    return Caller.anonymous(ClientAddress.of(request, access.settings().trustedProxies()));
  }

  Caller of(Context request, String address) {
    String authorization = request.header("Authorization");
    return authorization == null
        ? withoutSecret(request, address)
        : withSecret(authorization, address);
  }

  private Caller withSecret(String authorization, String address) {
    String scheme = authorization.toLowerCase(Locale.ROOT);
    if (scheme.startsWith(BEARER)) {
      String token = authorization.substring(BEARER.length()).trim();
      return admitted(control().checkToken(token, address), address, Means.TOKEN);
    }
    if (scheme.startsWith(BASIC)) {
      String pair = decoded(authorization.substring(BASIC.length()).trim());
      int colon = pair.indexOf(':');
      return admitted(
          control().checkPassword(pair.substring(0, colon), pair.substring(colon + 1), address),
          address,
          Means.PASSWORD);
    }
    throw unreadable();
  }

  private static Caller admitted(Admission admission, String address, Means means) {
    if (admission instanceof Admitted admitted) {
      return Caller.of(admitted.principal(), address, means);
    }
    if (admission instanceof Postponed postponed) {
      throw AccessRefused.postponed(postponed.pause());
    }
    throw AccessRefused.unknown("The name, the password or the token is wrong.");
  }

  /** Always has a colon. */
  private static String decoded(String base64) {
    try {
      String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      if (pair.indexOf(':') >= 0) {
        return pair;
      }
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
    throw unreadable();
  }

  private static AccessRefused unreadable() {
    return AccessRefused.unknown(
        "The header Authorization cannot be read; it has to be Bearer with a token, or Basic with name and password.");
  }

  private Caller withoutSecret(Context request, String address) {
    Optional<Caller> loggedIn =
        SessionCookie.find(request)
            .flatMap(control()::findSession)
            .map(session -> Caller.of(session, address));
    return loggedIn.or(() -> local(request, address)).orElseGet(() -> Caller.anonymous(address));
  }

  private Optional<Caller> local(Context request, String address) {
    return ClientAddress.isLocal(request)
        ? control().findLocalRole().map(role -> Caller.local(role, address))
        : Optional.empty();
  }

  private AccessControl control() {
    return access.control();
  }
}
