package dev.canary.runtime.web.api;

import dev.canary.runtime.run.Reloading;
import dev.canary.runtime.web.access.Caller;
import dev.canary.runtime.web.access.Change;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import io.javalin.http.Context;
import java.util.Map;

/** Loads configuration and suites anew. */
record ReloadEndpoint(Reloading reloading) {

  Answer post(Context request) {
    String changes = reloading.reload(Caller.of(request).name());
    new Change("reload", "", Map.of("changes", changes)).describe(request);
    return Answer.json(JsonWriter.bytes(json -> json.text("changes", changes)));
  }
}
