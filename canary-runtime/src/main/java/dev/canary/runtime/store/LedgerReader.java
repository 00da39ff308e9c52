package dev.canary.runtime.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.run.TestDataItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what is known of test data. */
final class LedgerReader {

  private static final String LEDGER = "select * from ledger order by created_at, kind, item";

  static final String OF_RUNS =
      "select * from test_data where run_id in (<runs>) order by run_id, created_at, kind, item";

  private LedgerReader() {}

  static List<LedgerEntry> findLedger(Handle handle) {
    return handle.createQuery(LEDGER).map((row, context) -> readEntry(row)).list();
  }

  private static LedgerEntry readEntry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        new LedgerKey(row.getString("owner"), row.getString("kind"), row.getString("item")),
        row.getString("run_id"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        JsonText.parse(row.getString("attributes")));
  }

  static Map<String, List<TestDataItem>> findTestData(Handle handle, Collection<String> runs) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    try (Stream<OfRun> items =
        handle
            .createQuery(OF_RUNS)
            .bindList("runs", runs)
            .map((row, context) -> readItem(row))
            .stream()) {
      return items.collect(groupingBy(OfRun::run, mapping(OfRun::item, toList())));
    }
  }

  private record OfRun(String run, TestDataItem item) {}

  private static OfRun readItem(ResultSet row) throws SQLException {
    return new OfRun(
        row.getString("run_id"),
        new TestDataItem(
            row.getString("kind"),
            row.getString("item"),
            Instant.ofEpochMilli(row.getLong("created_at")),
            readDeletedAt(row)));
  }

  private static @Nullable Instant readDeletedAt(ResultSet row) throws SQLException {
    long deletedAt = row.getLong("deleted_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(deletedAt);
  }
}
