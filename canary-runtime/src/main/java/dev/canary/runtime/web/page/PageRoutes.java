package dev.canary.runtime.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.runtime.config.FailOn;
import dev.canary.runtime.report.JUnitXml;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/** The pages that people look at, and what these load. */
public final class PageRoutes {

  private final WebParts parts;
  private final Frames frames;
  private final OverviewReader overview;
  private final SuitePageReader suites;
  private final RunPageReader runs;

  private PageRoutes(WebParts parts) {
    this.parts = parts;
    this.frames = new Frames(parts.prober(), parts.health());
    this.overview = new OverviewReader(parts);
    this.suites = new SuitePageReader(parts, frames);
    this.runs = new RunPageReader(parts, frames);
  }

  /** All paths of pages. */
  public static List<Route> of(WebParts parts) {
    var routes = new PageRoutes(parts);
    List<Route> pages =
        List.of(
            Route.getAtOnce("/assets/{name}", Access.OPEN, it -> Assets.all().redirect(it)),
            Route.getAtOnce("/assets/{version}/{name}", Access.OPEN, it -> Assets.all().answer(it)),
            Route.get("/test-data", Access.VIEW, routes::testData),
            Route.get("/prober", Access.VIEW, routes::prober),
            Route.get("/suites/{suiteId}", Access.VIEW, routes::suite),
            Route.get("/runs/{runId}", Access.VIEW, routes::run),
            Route.get("/runs/{runId}/junit.xml", Access.VIEW, routes::junitXml),
            Route.get("/", Access.VIEW, routes::overview));
    return Stream.concat(pages.stream(), Actions.of(parts, routes.suites).stream()).toList();
  }

  private Answer overview(Context request) {
    Frame frame = frames.of(Tab.OVERVIEW, "all", request);
    return Templates.answer(200, "overview", overview.read(frame, request), request);
  }

  private Answer testData(Context request) {
    Frame frame = frames.of(Tab.TEST_DATA, "all", request);
    return Templates.answer(200, "testData", TestDataPage.of(parts, frame), request);
  }

  private Answer prober(Context request) {
    Frame frame = frames.of(Tab.PROBER, "all", request);
    return Templates.answer(200, "prober", ProberPage.of(parts, frame), request);
  }

  private Answer suite(Context request) {
    SuitePage page = suites.read(request.pathParam("suiteId"), request);
    return Templates.answer(200, "suite", page, request);
  }

  private Answer run(Context request) {
    RunPage page = runs.read(request.pathParam("runId"), request);
    return Templates.answer(200, "run", page, request);
  }

  /** As {@code once} writes it into its report directory. */
  private Answer junitXml(Context request) {
    String id = request.pathParam("runId");
    Run run =
        parts
            .archive()
            .findRun(id)
            .filter(it -> it.findEnd().isPresent())
            .orElseThrow(() -> RefusedRequest.unknown("run that is over", id));
    byte[] xml = JUnitXml.of(run, List.of(), FailOn.FAILED).getBytes(UTF_8);
    return Answer.ofNow(200, Answer.XML, xml);
  }
}
