package dev.canary.runtime.store;

import dev.canary.runtime.run.Resolution;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Adds runs that ended to the roll-ups of their hour and day, some at a time. A run is taken off
 * the list in the transaction that adds it, so it counts once, whenever it comes.
 */
final class RollupWriter {

  /** Bounds how long the writing of runs has to wait for this. */
  private static final int BATCH = 200;

  static final String DUE =
      """
      select run.id, run.suite, run.outcome, run.started_at, run.duration_ms, run.retried,
        rollup_due.executed
      from rollup_due join run on run.id = rollup_due.run_id
      order by rollup_due.run_id limit :limit
      """;

  static final String DONE = "delete from rollup_due where run_id = :id";

  static final String FIND =
      """
      select * from rollup
      where suite = :suite and resolution = :resolution and starts_at = :startsAt
      """;

  private static final String SAVE =
      """
      insert into rollup (
        suite, resolution, starts_at,
        passed, degraded, failed, blocked, aborted, error, missed, executed,
        durations, duration_sum_ms, duration_p50_ms, duration_p95_ms, duration_max_ms)
      values (
        :suite, :resolution, :startsAt,
        :passed, :degraded, :failed, :blocked, :aborted, :error, :missed, :executed,
        :durations, :sumMs, :p50Ms, :p95Ms, :maxMs)
      on conflict (suite, resolution, starts_at) do update set
        passed = excluded.passed, degraded = excluded.degraded, failed = excluded.failed,
        blocked = excluded.blocked, aborted = excluded.aborted, error = excluded.error,
        missed = excluded.missed, executed = excluded.executed, durations = excluded.durations,
        duration_sum_ms = excluded.duration_sum_ms, duration_p50_ms = excluded.duration_p50_ms,
        duration_p95_ms = excluded.duration_p95_ms, duration_max_ms = excluded.duration_max_ms
      """;

  private final WriterConnection connection;

  RollupWriter(WriterConnection connection) {
    this.connection = connection;
  }

  /** Whether there may be more. */
  boolean addSome() {
    List<DueRun> due =
        connection
            .handle()
            .createQuery(DUE)
            .bind("limit", BATCH)
            .map((row, context) -> DueRun.read(row))
            .list();
    if (!due.isEmpty()) {
      connection.writeLazily(transaction -> add(transaction, due));
    }
    return due.size() == BATCH;
  }

  private static void add(Handle transaction, List<DueRun> runs) {
    List<RollupRow> rows =
        Stream.of(Resolution.values())
            .flatMap(resolution -> byKey(runs, resolution).entrySet().stream())
            .map(entry -> find(transaction, entry.getKey()).plus(entry.getValue()))
            .toList();
    save(transaction, rows);
    strikeOff(transaction, runs);
  }

  private static Map<RollupRow.Key, List<DueRun>> byKey(List<DueRun> runs, Resolution resolution) {
    return runs.stream()
        .collect(Collectors.groupingBy(due -> RollupRow.Key.of(due.run(), resolution)));
  }

  private static RollupRow find(Handle transaction, RollupRow.Key key) {
    return RollupRow.bind(transaction.createQuery(FIND), key)
        .map((row, context) -> RollupRow.read(row))
        .findOne()
        .orElseGet(() -> RollupRow.empty(key));
  }

  private static void save(Handle transaction, List<RollupRow> rows) {
    try (PreparedBatch batch = transaction.prepareBatch(SAVE)) {
      rows.forEach(row -> row.bindAll(batch).add());
      batch.execute();
    }
  }

  private static void strikeOff(Handle transaction, List<DueRun> runs) {
    try (PreparedBatch batch = transaction.prepareBatch(DONE)) {
      runs.forEach(due -> batch.bind("id", due.run().id()).add());
      batch.execute();
    }
  }
}
