package dev.canary.runtime.web.page;

import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.http.Context;
import java.util.List;

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
    return List.of(
        Route.get("/assets/{version}/{name}", Access.OPEN, it -> Assets.all().answer(it)),
        Route.get("/test-data", Access.VIEW, routes::testData),
        Route.get("/prober", Access.VIEW, routes::prober),
        Route.get("/suites/{suiteId}", Access.VIEW, routes::suite),
        Route.get("/runs/{runId}", Access.VIEW, routes::run),
        Route.get("/", Access.VIEW, routes::overview));
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
}
