package dev.canary.runtime.web.health;

import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.web.access.Caller;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.view.HealthView;
import io.javalin.http.Context;
import java.util.function.Function;

/**
 * The health in one format, as much of it as the caller may see.
 *
 * @param whole for those who may see everything
 * @param summary for everybody
 */
record Depths(HealthEndpoint whole, HealthEndpoint summary) {

  static Depths of(
      HealthSource source,
      Function<HealthView, Answer> whole,
      Function<HealthView, Answer> summary) {
    return new Depths(
        new HealthEndpoint(source, whole),
        new HealthEndpoint(source, view -> summary.apply(view.withoutMessages())));
  }

  Answer all(Context request) {
    return of(request).all(request);
  }

  Answer one(Context request) {
    return of(request).one(request);
  }

  private HealthEndpoint of(Context request) {
    return Caller.of(request).may(Role.VIEWER) ? whole : summary;
  }
}
