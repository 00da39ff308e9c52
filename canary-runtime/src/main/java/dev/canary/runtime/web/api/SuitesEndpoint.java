package dev.canary.runtime.web.api;

import dev.canary.runtime.run.RecentRuns;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.view.SuiteCatalogue;
import io.javalin.http.Context;

/** Suites in the API. */
record SuitesEndpoint(SuiteCatalogue suites, RecentRuns recent) {

  Answer all() {
    return Answer.list(suites.all(), null, SuiteJson::write);
  }

  Answer one(Context request) {
    return one(request.pathParam("suiteId"));
  }

  /** A suite as it is now. */
  Answer one(String id) {
    SuiteCatalogue.Entry entry = suites.get(id);
    return Answer.json(
        JsonWriter.bytes(json -> SuiteJson.write(entry, recent.findRecent(id), json)));
  }
}
