package dev.canary.runtime.web.access;

import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.http.Wire;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes down who has changed what, and who has tried to. */
final class ChangeLog {

  /** What may go wrong. */
  interface Work {
    void perform() throws Exception;
  }

  private static final String FAILED = "The prober failed to do it; its log says why.";

  private final AuditTrail audit;
  private final InstantSource clock;

  ChangeLog(AuditTrail audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Whoever is told that it is done finds it written down; by then it is known who that is, as far
   * as it can be.
   */
  void write(Route route, Context request, Work work) throws Exception {
    Wire.beforeSending(
        request, status -> add(route, request, status < 400 ? Map.of() : refusal(status)));
    try {
      work.perform();
    } catch (Exception e) {
      Wire.beforeSending(
          request,
          status -> add(route, request, Change.isDone(request) ? Map.of() : refusal(status, e)));
      throw e;
    }
  }

  /** What is written down only if it is refused. */
  void writeRefused(Route route, Context request, AccessRefused refused) {
    add(route, request, Map.of("refused", refused.detail()));
  }

  private static Map<String, String> refusal(int status) {
    return Map.of("refused", "The answer was %d.".formatted(status));
  }

  private static Map<String, String> refusal(int status, Exception cause) {
    return Map.of("refused", status < 500 ? String.valueOf(cause.getMessage()) : FAILED);
  }

  private void add(Route route, Context request, Map<String, String> refusal) {
    Caller caller = Caller.of(request);
    Change change = Change.of(request, route);
    Map<String, String> details = new HashMap<>(change.details());
    details.put("by", caller.means().name().toLowerCase(Locale.ROOT));
    details.putAll(refusal);
    audit.add(
        new AuditEntry(
            clock.instant(),
            caller.name(),
            caller.address(),
            change.action(),
            change.subject(),
            refusal.isEmpty(),
            details));
  }
}
