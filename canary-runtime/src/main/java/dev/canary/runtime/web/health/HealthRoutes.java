package dev.canary.runtime.web.health;

import dev.canary.runtime.run.MetricsText;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.web.access.Caller;
import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.view.HealthView;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What monitors ask for. */
public final class HealthRoutes {

  private static final Map<String, String> SHOWN_ELSEWHERE =
      Map.of("Cache-Control", "no-store", "Cross-Origin-Resource-Policy", "cross-origin");

  private HealthRoutes() {}

  /** Where two paths match, the first one answers. */
  public static List<Route> of(WebParts parts) {
    return Stream.of(suites(parts), badges(parts), prober(parts)).flatMap(List::stream).toList();
  }

  private static List<Route> suites(WebParts parts) {
    HealthJson whole = HealthJson.whole(parts.prober());
    HealthJson summary = HealthJson.summary(parts.prober());
    Depths json = Depths.of(parts.health(), view -> json(whole, view), view -> json(summary, view));
    Depths xml = Depths.of(parts.health(), HealthRoutes::xml, HealthRoutes::xml);
    return List.of(
        Route.getAtOnce("/health", Access.SUMMARY, json::all),
        Route.getAtOnce("/health.xml", Access.SUMMARY, xml::all),
        Route.getAtOnce("/health/{suiteId}.xml", Access.SUMMARY, xml::one),
        Route.getAtOnce("/health/{suiteId}", Access.SUMMARY, json::one));
  }

  private static Answer json(HealthJson renderer, HealthView view) {
    return Answer.ofNow(view.httpStatus(), Answer.HEALTH, renderer.render(view));
  }

  private static Answer xml(HealthView view) {
    return Answer.ofNow(view.httpStatus(), Answer.XML, HealthXml.render(view));
  }

  private static List<Route> badges(WebParts parts) {
    HealthEndpoint one = new HealthEndpoint(parts.health(), view -> badge(BadgeSvg.ofSuite(view)));
    HealthEndpoint all =
        new HealthEndpoint(
            parts.health(), view -> badge(BadgeSvg.ofAll(parts.prober().name(), view)));
    return List.of(
        Route.getAtOnce("/badge.svg", Access.SUMMARY, all::all),
        Route.getAtOnce("/badge/{suiteId}.svg", Access.SUMMARY, one::one));
  }

  /** As a page shows it: an image that is not there would not be shown at all. */
  private static Answer badge(byte[] svg) {
    return new Answer(200, "image/svg+xml;charset=utf-8", svg, SHOWN_ELSEWHERE);
  }

  private static List<Route> prober(WebParts parts) {
    ConditionsEndpoint liveness = new ConditionsEndpoint(parts.liveness());
    ConditionsEndpoint readiness = new ConditionsEndpoint(parts.readiness());
    return List.of(
        Route.getAtOnce("/livez", Access.SUMMARY, liveness::check),
        Route.getAtOnce("/readyz", Access.SUMMARY, readiness::check),
        Route.getAtOnce("/metrics", Access.SUMMARY, request -> metrics(parts, request)));
  }

  private static Answer metrics(WebParts parts, Context request) {
    String accept = Objects.requireNonNullElse(request.header("Accept"), "");
    MetricsText metrics = parts.metrics().apply(accept);
    String text =
        Caller.of(request).may(Role.VIEWER) ? metrics.text() : MetricsSummary.of(metrics.text());
    return Answer.ofNow(200, metrics.contentType(), text.getBytes(StandardCharsets.UTF_8));
  }
}
