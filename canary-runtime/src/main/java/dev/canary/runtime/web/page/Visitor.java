package dev.canary.runtime.web.page;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param name they are known by; absent if they did not log in
 * @param mayOperate whether they may change something
 * @param token what forms have to send along; absent without a session
 */
record Visitor(@Nullable String name, boolean mayOperate, @Nullable String token) {

  /** As what they do is noted down. */
  String who() {
    return name == null ? "anonymous" : name;
  }

  static Visitor of(Context request) {
    return new Visitor(null, true, null);
  }
}
