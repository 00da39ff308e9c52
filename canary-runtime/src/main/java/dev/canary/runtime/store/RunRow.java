package dev.canary.runtime.store;

import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of runs; it becomes a run together with its steps.
 *
 * @param end without the steps; absent while the run is going on
 */
record RunRow(RunStart start, @Nullable RunEnd end, boolean retried) {

  String id() {
    return start.id();
  }

  /** Whether it is what a query asks for that no index answers alone. */
  boolean isWanted(RunQuery query) {
    boolean isOfTrigger =
        query.findTrigger().filter(it -> it != start.launch().trigger()).isEmpty();
    boolean isOfOutcome =
        query.outcomes().isEmpty() || (end != null && query.outcomes().contains(end.outcome()));
    return isOfTrigger && isOfOutcome;
  }

  Run with(List<StepResult> steps) {
    return new Run(start, end == null ? null : withSteps(end, steps), retried);
  }

  private static RunEnd withSteps(RunEnd end, List<StepResult> steps) {
    return new RunEnd(
        end.endedAt(),
        end.outcome(),
        end.reason(),
        end.failure(),
        steps,
        end.cleanup(),
        end.entries());
  }

  static RunRow read(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    RunEnd end = outcome == null ? null : readEnd(row, outcome);
    return new RunRow(readStart(row), end, row.getInt("retried") != 0);
  }

  private static RunStart readStart(ResultSet row) throws SQLException {
    return new RunStart(
        row.getString("id"),
        new SuiteRef(
            row.getString("suite"), row.getString("class_name"), row.getString("suite_group")),
        new LaunchInfo(
            row.getString("launch"),
            Trigger.valueOf(row.getString("launch_trigger")),
            JsonText.parse(row.getString("labels")),
            row.getString("worker")),
        row.getInt("attempt"),
        Instant.ofEpochMilli(row.getLong("started_at")));
  }

  private static RunEnd readEnd(ResultSet row, String outcome) throws SQLException {
    return new RunEnd(
        Instant.ofEpochMilli(row.getLong("ended_at")),
        Outcome.valueOf(outcome),
        row.getString("reason"),
        FailureColumns.readCompared(row),
        List.of(),
        readCleanup(row),
        JsonText.parse(row.getString("entries")));
  }

  private static @Nullable CleanupResult readCleanup(ResultSet row) throws SQLException {
    String outcome = row.getString("cleanup_outcome");
    if (outcome == null) {
      return null;
    }
    return new CleanupResult(
        StepOutcome.valueOf(outcome),
        Duration.ofNanos(row.getLong("cleanup_duration_ns")),
        FailureColumns.read(row, "cleanup_failure"));
  }
}
