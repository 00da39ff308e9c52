package dev.canary.runtime.web.api;

import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.view.SuiteCatalogue;
import io.javalin.http.Context;

/** Suites in the API. */
final class SuitesEndpoint {

  private final SuiteCatalogue suites;

  SuitesEndpoint(SuiteCatalogue suites) {
    this.suites = suites;
  }

  Answer all() {
    return Answer.list(suites.all(), null, SuiteJson::write);
  }

  Answer one(Context request) {
    SuiteCatalogue.Entry entry = suites.get(request.pathParam("suiteId"));
    return Answer.json(JsonWriter.bytes(json -> SuiteJson.write(entry, json)));
  }
}
