package dev.canary.runtime.benchmarks;

import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The rows of runs that passed, written as directly as JDBC allows, 500 runs a transaction. */
final class PlainJdbcLoop {

  private static final int RUNS_A_TRANSACTION = 500;

  private static final String INSERT =
      """
      insert into run (
        id, suite, class_name, suite_group, launch, launch_trigger, labels, attempt, worker,
        node, location, started_at)
      values (?, ?, ?, ?, ?, ?, '{}', ?, ?, 'benchmark', 'default', ?)
      """;

  private static final String COMPLETE =
      """
      update run set
        ended_at = ?, duration_ms = ?, outcome = ?, cleanup_outcome = ?, cleanup_duration_ns = ?,
        entries = '{}'
      where id = ?
      """;

  private static final String INSERT_STEP =
      """
      insert into step (run_id, idx, step_id, name, started_at, duration_ns, outcome)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private PlainJdbcLoop() {}

  /** Runs a second. */
  static double write(Path file, List<Run> runs) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      long begin = System.nanoTime();
      for (int from = 0; from < runs.size(); from += RUNS_A_TRANSACTION) {
        write(connection, runs.subList(from, Math.min(runs.size(), from + RUNS_A_TRANSACTION)));
      }
      return runs.size() / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private static void write(Connection connection, List<Run> runs) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement complete = connection.prepareStatement(COMPLETE);
        PreparedStatement step = connection.prepareStatement(INSERT_STEP)) {
      for (Run run : runs) {
        addStart(insert, run);
        RunEnd end = run.findEnd().orElseThrow();
        addEnd(complete, run, end);
        for (StepResult result : end.steps()) {
          addStep(step, run.id(), result);
        }
      }
      insert.executeBatch();
      complete.executeBatch();
      step.executeBatch();
    }
    connection.commit();
  }

  private static void addStart(PreparedStatement insert, Run run) throws SQLException {
    insert.setString(1, run.id());
    insert.setString(2, run.suite());
    insert.setString(3, run.start().suite().className());
    insert.setString(4, run.start().suite().group());
    insert.setString(5, run.start().launch().id());
    insert.setString(6, run.start().launch().trigger().name());
    insert.setInt(7, run.start().attempt());
    insert.setString(8, run.start().launch().worker());
    insert.setLong(9, run.start().startedAt().toEpochMilli());
    insert.addBatch();
  }

  private static void addEnd(PreparedStatement complete, Run run, RunEnd end) throws SQLException {
    CleanupResult cleanup = Objects.requireNonNull(end.cleanup());
    complete.setLong(1, end.endedAt().toEpochMilli());
    complete.setLong(2, run.findDuration().orElseThrow().toMillis());
    complete.setString(3, end.outcome().name());
    complete.setString(4, cleanup.outcome().name());
    complete.setLong(5, cleanup.duration().toNanos());
    complete.setString(6, run.id());
    complete.addBatch();
  }

  private static void addStep(PreparedStatement step, String run, StepResult result)
      throws SQLException {
    Instant startedAt = Objects.requireNonNull(result.startedAt());
    step.setString(1, run);
    step.setInt(2, result.index());
    step.setString(3, result.step().id());
    step.setString(4, result.step().name());
    step.setLong(5, startedAt.toEpochMilli());
    step.setLong(6, result.duration().toNanos());
    step.setString(7, result.outcome().name());
    step.addBatch();
  }
}
