package dev.canary.runtime.web;

import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunHistory;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Runs in the API. */
final class RunsEndpoint {

  private final RunHistory history;
  private final SuiteCatalogue suites;

  RunsEndpoint(RunHistory history, SuiteCatalogue suites) {
    this.history = history;
    this.suites = suites;
  }

  Answer one(Context request) {
    String id = request.pathParam("runId");
    Run run = history.findRun(id).orElseThrow(() -> RefusedRequest.unknown("run", id));
    return Answer.json(JsonWriter.bytes(json -> RunJson.write(run, json)));
  }

  Answer all(Context request) {
    String state = request.queryParam("state");
    return state == null ? page(null, request) : running(state);
  }

  Answer ofSuite(Context request) {
    String id = request.pathParam("suiteId");
    return page(suites.get(id).suite().id(), request);
  }

  private Answer page(@Nullable String suite, Context request) {
    return list(history.findRuns(RunParameters.of(request).query(suite)));
  }

  private Answer running(String state) {
    if (!state.equals("running")) {
      throw RefusedRequest.wrong("state", state, "running");
    }
    return list(new Page<>(history.findRunning(), null));
  }

  private static Answer list(Page<Run> page) {
    return Answer.json(
        JsonWriter.bytes(
            json ->
                json.objects("data", page.data(), RunJson::write)
                    .text("next", page.findNext().orElse(null))));
  }
}
