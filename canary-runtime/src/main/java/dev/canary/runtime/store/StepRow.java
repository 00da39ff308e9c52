package dev.canary.runtime.store;

import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table of steps. */
record StepRow(String runId, StepResult result) {

  static StepRow read(ResultSet row) throws SQLException {
    return new StepRow(row.getString("run_id"), readResult(row));
  }

  private static StepResult readResult(ResultSet row) throws SQLException {
    return new StepResult(
        new StepInfo(row.getString("step_id"), row.getString("name")),
        row.getInt("idx"),
        readStartedAt(row),
        Duration.ofNanos(row.getLong("duration_ns")),
        StepOutcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        FailureColumns.readCompared(row));
  }

  private static @Nullable Instant readStartedAt(ResultSet row) throws SQLException {
    long startedAt = row.getLong("started_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(startedAt);
  }
}
