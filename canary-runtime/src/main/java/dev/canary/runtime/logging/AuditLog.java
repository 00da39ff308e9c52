package dev.canary.runtime.logging;

import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Page;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Logs each change from outside in one line, and passes it on. */
public final class AuditLog implements AuditTrail {

  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

  private final AuditTrail next;

  public AuditLog(AuditTrail next) {
    this.next = next;
  }

  @Override
  public void add(AuditEntry entry) {
    LoggingEventBuilder line =
        LOG.atInfo()
            .addKeyValue("who", entry.who())
            .addKeyValue("from", entry.from())
            .addKeyValue("action", entry.action())
            .addKeyValue("subject", entry.subject())
            .addKeyValue("done", entry.done());
    if (!entry.details().isEmpty()) {
      line = line.addKeyValue("details", entry.details());
    }
    line.log(message(entry));
    next.add(entry);
  }

  private static String message(AuditEntry entry) {
    return "%s by %s from %s: %s"
        .formatted(entry.action(), entry.who(), entry.from(), entry.done() ? "done" : "refused");
  }

  @Override
  public Page<AuditEntry> find(@Nullable String before, int limit) {
    return next.find(before, limit);
  }
}
