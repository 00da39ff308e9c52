package dev.canary.runtime.web.api;

import dev.canary.runtime.run.Reloading;
import dev.canary.runtime.web.access.Caller;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import io.javalin.http.Context;

/** Loads configuration and suites anew. */
record ReloadEndpoint(Reloading reloading) {

  Answer post(Context request) {
    String changes = reloading.reload(Caller.of(request).name());
    return Answer.json(JsonWriter.bytes(json -> json.text("changes", changes)));
  }
}
