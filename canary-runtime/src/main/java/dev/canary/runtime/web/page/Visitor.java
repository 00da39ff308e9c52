package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Role;
import dev.canary.runtime.web.access.Caller;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param name they are known by
 * @param isLoggedIn whether they can log out
 * @param mayOperate whether they may change something
 * @param token what forms have to send along; absent without a session
 */
record Visitor(String name, boolean isLoggedIn, boolean mayOperate, @Nullable String token) {

  static Visitor of(Context request) {
    Caller caller = Caller.of(request);
    return new Visitor(
        caller.name(),
        caller.session() != null,
        caller.may(Role.OPERATOR),
        caller.findCsrfToken().orElse(null));
  }
}
