package dev.canary.runtime.web;

import dev.canary.runtime.web.access.AccessRoutes;
import dev.canary.runtime.web.access.WebAccess;
import dev.canary.runtime.web.api.ApiRoutes;
import dev.canary.runtime.web.graphql.GraphQlRoutes;
import dev.canary.runtime.web.health.HealthRoutes;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.live.LiveEvents;
import dev.canary.runtime.web.live.LiveRoutes;
import dev.canary.runtime.web.page.PageRoutes;
import dev.canary.runtime.web.view.WebParts;
import java.util.List;
import java.util.stream.Stream;

/** Every path and who answers for it. */
final class Routes {

  private Routes() {}

  /** Where two paths match, the first one answers. */
  static List<Route> of(WebParts parts, WebAccess access, LiveEvents events) {
    return Stream.of(
            HealthRoutes.of(parts),
            ApiRoutes.of(parts),
            LiveRoutes.of(events, access.control()),
            GraphQlRoutes.of(parts.archive(), parts.health()),
            AccessRoutes.of(access),
            PageRoutes.of(parts))
        .flatMap(List::stream)
        .toList();
  }
}
