package dev.canary.runtime.web.api;

import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Resources;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.view.SuiteCatalogue;
import dev.canary.runtime.web.view.WebParts;
import java.util.List;
import java.util.Map;

/** What programs ask for. */
public final class ApiRoutes {

  private ApiRoutes() {}

  /** Where two paths match, the first one answers. */
  public static List<Route> of(WebParts parts) {
    SuiteCatalogue catalogue = new SuiteCatalogue(parts);
    SuitesEndpoint suites = new SuitesEndpoint(catalogue, parts.archive());
    RunsEndpoint runs = new RunsEndpoint(parts, catalogue);
    TestDataEndpoint testData = new TestDataEndpoint(parts.leftovers(), parts.health());
    HistoryEndpoint history = new HistoryEndpoint(parts.archive(), catalogue, parts.health());
    SuiteCommands commands = new SuiteCommands(parts.control(), suites, parts.health());
    ProberEndpoint prober =
        new ProberEndpoint(parts.prober(), parts.pages().prober(), parts.reloading());
    return List.of(
        Route.get("/api/prober", Access.VIEW, request -> prober.state()),
        Route.get("/api/notifications", Access.VIEW, prober::notifications),
        Route.post("/api/runs", new RunNowEndpoint(parts.control())::post),
        Route.post("/api/reload", new ReloadEndpoint(parts.reloading())::post),
        Route.post("/api/suites/{suiteId}/pause", commands::pause),
        Route.post("/api/suites/{suiteId}/resume", commands::resume),
        Route.post("/api/suites/{suiteId}/mute", commands::mute),
        Route.post("/api/suites/{suiteId}/unmute", commands::unmute),
        Route.get("/api/test-data", Access.VIEW, request -> testData.all()),
        Route.get("/api/suites", Access.VIEW, request -> suites.all()),
        Route.get("/api/suites/{suiteId}", Access.VIEW, suites::one),
        Route.get("/api/suites/{suiteId}/steps", Access.VIEW, suites::steps),
        Route.get("/api/suites/{suiteId}/runs", Access.VIEW, runs::ofSuite),
        Route.get("/api/suites/{suiteId}/verdicts", Access.VIEW, history::verdicts),
        Route.get("/api/suites/{suiteId}/rollups", Access.VIEW, history::rollups),
        Route.get("/api/runs", Access.VIEW, runs::all),
        Route.get("/api/runs/{runId}", Access.VIEW, runs::one),
        Route.get("/api/runs/{runId}/attachments/{index}", Access.VIEW, runs::attachment),
        description());
  }

  private static Route description() {
    byte[] json = Resources.bytes(ApiRoutes.class, "openapi.json");
    Answer answer = new Answer(200, Answer.JSON, json, Map.of());
    return Route.getAtOnce("/api/openapi.json", Access.VIEW, request -> answer);
  }
}
