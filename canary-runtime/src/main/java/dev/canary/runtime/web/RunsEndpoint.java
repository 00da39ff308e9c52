package dev.canary.runtime.web;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.Run;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs in the API. */
final class RunsEndpoint {

  private final Archive archive;
  private final SuiteCatalogue suites;

  RunsEndpoint(Archive archive, SuiteCatalogue suites) {
    this.archive = archive;
    this.suites = suites;
  }

  Answer one(Context request) {
    String id = request.pathParam("runId");
    Run run = archive.findRun(id).orElseThrow(() -> RefusedRequest.unknown("run", id));
    RunJson writer = writer(List.of(run));
    return Answer.json(JsonWriter.bytes(json -> writer.write(run, json)));
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
    return list(archive.findRuns(RunParameters.of(request).query(suite)));
  }

  private Answer running(String state) {
    if (!state.equals("running")) {
      throw RefusedRequest.wrong("state", state, "running");
    }
    return list(new Page<>(archive.findRunning(), null));
  }

  private RunJson writer(List<Run> runs) {
    return new RunJson(archive.findTestData(runs.stream().map(Run::id).toList()));
  }

  private Answer list(Page<Run> page) {
    RunJson writer = writer(page.data());
    return Answer.json(
        JsonWriter.bytes(
            json ->
                json.objects("data", page.data(), writer::write)
                    .text("next", page.findNext().orElse(null))));
  }
}
