package dev.canary.runtime.store;

import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.InterventionLog.Entry;
import dev.canary.runtime.run.InterventionLog.Kind;
import dev.canary.runtime.store.StoreEvent.Intervened;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of the table of interventions: what is in force, and nothing of the past. */
final class InterventionRows {

  private static final String DELETE =
      "delete from intervention where suite = :suite and kind = :kind";

  private static final String INSERT =
      """
      insert into intervention (suite, kind, who, made_at, ends_at, reason)
      values (:suite, :kind, :who, :madeAt, :endsAt, :reason)
      """;

  static final String ALL = "select * from intervention order by suite, kind";

  private InterventionRows() {}

  /** In their order, one after the other, so that each may be repeated. */
  static void write(Handle transaction, List<Intervened> events) {
    for (Intervened event : events) {
      transaction
          .createUpdate(DELETE)
          .bind("suite", event.intervened())
          .bind("kind", event.kind().name())
          .execute();
      if (event.by() != null) {
        insert(transaction, event, event.by());
      }
    }
  }

  private static void insert(Handle transaction, Intervened event, Intervention by) {
    transaction
        .createUpdate(INSERT)
        .bind("suite", event.intervened())
        .bind("kind", event.kind().name())
        .bind("who", by.who())
        .bind("madeAt", by.at().toEpochMilli())
        .bind("endsAt", by.findUntil().map(Instant::toEpochMilli).orElse(null))
        .bind("reason", by.reason())
        .execute();
  }

  static List<Entry> findAll(Handle handle) {
    return handle.createQuery(ALL).map((row, context) -> read(row)).list();
  }

  private static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("suite"),
        Kind.valueOf(row.getString("kind")),
        new Intervention(
            row.getString("who"),
            Instant.ofEpochMilli(row.getLong("made_at")),
            findEnd(row),
            row.getString("reason")));
  }

  private static @Nullable Instant findEnd(ResultSet row) throws SQLException {
    long end = row.getLong("ends_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(end);
  }
}
