package dev.canary.runtime.store;

import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The audit in the database of runs, by way of the same queue. Thread-safe. */
final class StoredAudit implements AuditTrail {

  private static final String NEWEST =
      """
      select * from audit
      where :before is null or id < :before
      order by id desc limit :limit
      """;

  private record Row(String id, AuditEntry entry) {}

  private final Consumer<StoreEvent> queue;
  private final Supplier<String> newId;
  private final Jdbi reading;

  /**
   * @param newId gives ids that ascend in time
   */
  StoredAudit(Consumer<StoreEvent> queue, Supplier<String> newId, Jdbi reading) {
    this.queue = queue;
    this.newId = newId;
    this.reading = reading;
  }

  @Override
  public void add(AuditEntry entry) {
    queue.accept(new StoreEvent.Audited(newId.get(), entry));
  }

  @Override
  public Page<AuditEntry> find(@Nullable String before, int limit) {
    List<Row> rows = read(before, limit + 1);
    List<Row> page = rows.subList(0, Math.min(limit, rows.size()));
    String next = rows.size() > limit ? page.get(limit - 1).id() : null;
    return new Page<>(page.stream().map(Row::entry).toList(), next);
  }

  private List<Row> read(@Nullable String before, int limit) {
    try {
      return reading.withHandle(
          handle ->
              handle
                  .createQuery(NEWEST)
                  .bind("before", before)
                  .bind("limit", limit)
                  .map((row, context) -> row(row))
                  .list());
    } catch (JdbiException e) {
      throw new StoreException(
          "The audit could not be read from the store (%s). Try again.".formatted(e.getMessage()),
          e);
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("id"),
        new AuditEntry(
            Instant.ofEpochMilli(row.getLong("at")),
            row.getString("who"),
            row.getString("origin"),
            row.getString("action"),
            row.getString("subject"),
            row.getInt("done") != 0,
            JsonText.parse(row.getString("details"))));
  }
}
