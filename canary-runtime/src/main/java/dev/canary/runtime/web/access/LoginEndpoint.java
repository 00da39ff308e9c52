package dev.canary.runtime.web.access;

import dev.canary.runtime.run.AccessControl;
import dev.canary.runtime.run.Admission;
import dev.canary.runtime.run.Admission.Admitted;
import dev.canary.runtime.run.Admission.Postponed;
import dev.canary.runtime.run.Principal;
import dev.canary.runtime.run.WebSession;
import dev.canary.runtime.web.http.Answer;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People log in and out. */
record LoginEndpoint(AccessControl control) {

  private static final PlainPage PAGE = PlainPage.of("login.html");

  /** A path of ours: two slashes, or what browsers take for them, would lead elsewhere. */
  private static final Pattern OWN_PATH =
      Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,2000}");

  Answer show(Context request) {
    return control.hasUsers()
        ? form(200, "", ownPath(request.queryParam("to")), Map.of())
        : noUsers();
  }

  Answer logIn(Context request) {
    if (!control.hasUsers()) {
      return noUsers();
    }
    String to = ownPath(request.formParam("to"));
    Admission admission =
        control.checkPassword(
            field("user", request), field("password", request), Caller.of(request).address());
    if (admission instanceof Admitted admitted) {
      return begin(admitted.principal(), to, request);
    }
    if (admission instanceof Postponed postponed) {
      AccessRefused refused = AccessRefused.postponed(postponed.pause());
      return form(refused.status(), refused.detail(), to, refused.headers());
    }
    return form(401, "Name or password is wrong.", to, Map.of());
  }

  /** The session is a new one: who has planted another in this browser before gains nothing. */
  private Answer begin(Principal principal, String to, Context request) {
    String address = Caller.of(request).address();
    SessionCookie.find(request).ifPresent(id -> control.close(id, address));
    WebSession session = control.open(principal, address);
    return Refusals.redirect(
        to, Map.of("Set-Cookie", SessionCookie.setting(request, session.id())));
  }

  Answer logOut(Context request) {
    Caller caller = Caller.of(request);
    SessionCookie.find(request).ifPresent(id -> control.close(id, caller.address()));
    return Refusals.redirect(
        control.hasUsers() ? "/login" : "/", Map.of("Set-Cookie", SessionCookie.removing(request)));
  }

  private static Answer form(int status, String message, String to, Map<String, String> headers) {
    return PAGE.answer(status, Map.of("message", message, "to", to), headers);
  }

  private static Answer noUsers() {
    return Refusals.page(
        AccessRefused.forbidden(
            "Nobody can log in with a password: the prober has no users. Name some in its configuration, under canary.web.users."));
  }

  private static String ownPath(@Nullable String to) {
    return to != null && OWN_PATH.matcher(to).matches() ? to : "/";
  }

  private static String field(String name, Context request) {
    return Objects.requireNonNullElse(request.formParam(name), "");
  }
}
