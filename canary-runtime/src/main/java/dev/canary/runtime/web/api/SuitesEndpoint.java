package dev.canary.runtime.web.api;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.view.StepHistory;
import dev.canary.runtime.web.view.SuiteCatalogue;
import io.javalin.http.Context;

/** Suites in the API. */
record SuitesEndpoint(SuiteCatalogue suites, Archive archive) {

  Answer all() {
    return Answer.list(suites.all(), null, SuiteJson::write);
  }

  Answer one(Context request) {
    return one(id(request));
  }

  /** A suite as it is now. */
  Answer one(String id) {
    SuiteCatalogue.Entry entry = suites.get(id);
    return Answer.json(JsonWriter.bytes(json -> SuiteJson.write(entry, json)));
  }

  /** How each of its steps has fared lately. */
  Answer steps(Context request) {
    var suite = suites.requireSuite(id(request)).suite();
    return Answer.list(StepHistory.read(suite, archive), null, SuitesEndpoint::write);
  }

  private static String id(Context request) {
    return request.pathParam("suiteId");
  }

  private static void write(StepHistory step, JsonWriter json) {
    var percentiles = step.percentiles();
    json.text("id", step.step().id())
        .text("name", step.step().name())
        .number("runs", step.durations().size())
        .number("failed", step.failed())
        .millis("latestMs", step.findLatest().orElse(null))
        .millis("p50Ms", percentiles.find(50).orElse(null))
        .millis("p95Ms", percentiles.find(95).orElse(null));
  }
}
