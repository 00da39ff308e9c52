package dev.canary.runtime.web.access;

import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.http.RefusedRequest;
import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was changed from outside, in the API. */
record AuditEndpoint(AuditTrail audit) {

  private static final int DEFAULT_LIMIT = 50;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern CURSOR = Pattern.compile("[\\w.:-]{1,100}");

  Answer all(Context request) {
    Page<AuditEntry> page = audit.find(before(request), limit(request));
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

  private static @Nullable String before(Context request) {
    String before = request.queryParam("before");
    if (before != null && !CURSOR.matcher(before).matches()) {
      throw RefusedRequest.wrong("before", before, "the \"next\" of an earlier answer");
    }
    return before;
  }

  private static int limit(Context request) {
    String limit = request.queryParam("limit");
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    int number = WHOLE_NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
    if (number < 1 || number > RunQuery.MAX_LIMIT) {
      throw RefusedRequest.wrong(
          "limit", limit, "a whole number from 1 to %d".formatted(RunQuery.MAX_LIMIT));
    }
    return number;
  }
}
