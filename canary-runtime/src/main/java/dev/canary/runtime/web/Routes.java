package dev.canary.runtime.web;

import dev.canary.runtime.run.MetricsText;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every path and who answers for it. */
final class Routes {

  private Routes() {}

  /**
   * A path, in which {@code {name}} stands for a parameter, and what answers GET and HEAD on it.
   */
  record Route(String path, Function<Context, Answer> endpoint) {}

  /** Where two paths match, the first one answers. */
  static List<Route> of(WebParts parts) {
    return Stream.of(health(parts), prober(parts), api(parts), pages(Pages.load()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> health(WebParts parts) {
    HealthJson renderer = new HealthJson(parts.prober());
    HealthEndpoint json =
        new HealthEndpoint(
            parts.health(),
            view -> Answer.ofNow(view.httpStatus(), Answer.HEALTH, renderer.render(view)));
    HealthEndpoint xml =
        new HealthEndpoint(
            parts.health(),
            view -> Answer.ofNow(view.httpStatus(), Answer.XML, HealthXml.render(view)));
    return List.of(
        new Route("/health", json::all),
        new Route("/health.xml", xml::all),
        new Route("/health/{suiteId}.xml", xml::one),
        new Route("/health/{suiteId}", json::one));
  }

  private static List<Route> prober(WebParts parts) {
    ConditionsEndpoint liveness = new ConditionsEndpoint(parts.liveness());
    ConditionsEndpoint readiness = new ConditionsEndpoint(parts.readiness());
    return List.of(
        new Route("/livez", request -> liveness.check()),
        new Route("/readyz", request -> readiness.check()),
        new Route("/metrics", request -> metrics(parts, request)));
  }

  private static List<Route> api(WebParts parts) {
    SuiteCatalogue catalogue = new SuiteCatalogue(parts);
    SuitesEndpoint suites = new SuitesEndpoint(catalogue);
    RunsEndpoint runs = new RunsEndpoint(parts.archive(), catalogue);
    TestDataEndpoint testData = new TestDataEndpoint(parts.leftovers(), parts.health());
    return List.of(
        new Route("/api/test-data", request -> testData.all()),
        new Route("/api/suites", request -> suites.all()),
        new Route("/api/suites/{suiteId}", suites::one),
        new Route("/api/suites/{suiteId}/runs", runs::ofSuite),
        new Route("/api/runs", runs::all),
        new Route("/api/runs/{runId}", runs::one),
        new Route("/api/runs/{runId}/attachments/{index}", runs::attachment));
  }

  private static List<Route> pages(Pages pages) {
    return List.of(
        new Route("/api/openapi.json", request -> pages.description()),
        new Route("/suites/{suiteId}", Pages::redirectToApi),
        new Route("/runs/{runId}", Pages::redirectToApi),
        new Route("/", request -> pages.index()));
  }

  private static Answer metrics(WebParts parts, Context request) {
    String accept = Objects.requireNonNullElse(request.header("Accept"), "");
    MetricsText metrics = parts.metrics().apply(accept);
    return Answer.ofNow(
        200, metrics.contentType(), metrics.text().getBytes(StandardCharsets.UTF_8));
  }
}
