package dev.canary.runtime.store;

import dev.canary.runtime.run.ExecutedRuns;
import dev.canary.runtime.run.Resolution;
import dev.canary.runtime.run.Rollup;
import dev.canary.runtime.run.RollupQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads what runs came to within an hour or a day. */
final class RollupReader {

  private RollupReader() {}

  static List<Rollup> findRollups(Handle handle, RollupQuery query) {
    return handle
        .createQuery(RunQueries.ROLLUPS)
        .bind("suite", query.suite())
        .bind("resolution", query.resolution().name())
        .bind("from", query.from().toEpochMilli())
        .bind("to", query.to().toEpochMilli())
        .map((row, context) -> RollupRow.read(row).toRollup())
        .list();
  }

  /** Both at one moment, so that a run that gets into the roll-ups meanwhile counts once. */
  static List<ExecutedRuns> findExecuted(Handle handle, Instant from) {
    return handle.inTransaction(
        moment ->
            Stream.of(RunQueries.EXECUTED, RunQueries.EXECUTED_DUE)
                .flatMap(sql -> findExecuted(moment, sql, from).stream())
                .toList());
  }

  private static List<ExecutedRuns> findExecuted(Handle handle, String sql, Instant from) {
    return handle
        .createQuery(sql)
        .bind("from", from.toEpochMilli())
        .map((row, context) -> readExecuted(row))
        .list();
  }

  private static ExecutedRuns readExecuted(ResultSet row) throws SQLException {
    Instant startedAt = Instant.ofEpochMilli(row.getLong("starts_at"));
    return new ExecutedRuns(
        row.getString("suite"), Resolution.HOUR.floor(startedAt), row.getLong("executed"));
  }
}
