package dev.canary.runtime.store;

import dev.canary.runtime.run.AuditEntry;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what was changed from outside. Each entry may be repeated. */
final class AuditRows {

  private static final String INSERT =
      """
      insert into audit (id, at, who, origin, action, subject, done, details)
      values (:id, :at, :who, :origin, :action, :subject, :done, :details)
      on conflict (id) do nothing
      """;

  static final String DELETE_OLD =
      """
      delete from audit where id in (
        select id from audit where at < :before order by at limit :limit)
      """;

  private AuditRows() {}

  static void write(Handle transaction, List<StoreEvent.Audited> events) {
    if (events.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = transaction.prepareBatch(INSERT)) {
      events.forEach(event -> add(batch, event));
      batch.execute();
    }
  }

  private static void add(PreparedBatch batch, StoreEvent.Audited event) {
    AuditEntry entry = event.audited();
    batch
        .bind("id", event.id())
        .bind("at", entry.at().toEpochMilli())
        .bind("who", entry.who())
        .bind("origin", entry.from())
        .bind("action", entry.action())
        .bind("subject", entry.subject())
        .bind("done", entry.done() ? 1 : 0)
        .bind("details", JsonText.of(entry.details()))
        .add();
  }
}
