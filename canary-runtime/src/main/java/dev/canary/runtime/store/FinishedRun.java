package dev.canary.runtime.store;

import dev.canary.runtime.run.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** What roll-ups and retention want to know of a run. */
record FinishedRun(
    String id, String suite, Outcome outcome, Instant startedAt, long durationMs, boolean retried) {

  static FinishedRun read(ResultSet row) throws SQLException {
    return new FinishedRun(
        row.getString("id"),
        row.getString("suite"),
        Outcome.valueOf(row.getString("outcome")),
        Instant.ofEpochMilli(row.getLong("started_at")),
        row.getLong("duration_ms"),
        row.getInt("retried") != 0);
  }
}
