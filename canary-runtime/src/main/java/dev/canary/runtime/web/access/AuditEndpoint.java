package dev.canary.runtime.web.access;

import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.http.Parameters;
import io.javalin.http.Context;

/** What was changed from outside, in the API. */
record AuditEndpoint(AuditTrail audit) {

  Answer all(Context request) {
    Parameters parameters = new Parameters(request);
    Page<AuditEntry> page = audit.find(parameters.before(), parameters.limit(RunQuery.MAX_LIMIT));
    return Answer.list(page.data(), page.next(), AuditEndpoint::write);
  }

  private static void write(AuditEntry entry, JsonWriter json) {
    json.time("at", entry.at())
        .text("who", entry.who())
        .text("from", entry.from())
        .text("action", entry.action())
        .text("subject", entry.subject())
        .flag("done", entry.done())
        .texts("details", entry.details());
  }
}
