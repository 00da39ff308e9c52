package dev.canary.runtime.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Fills a database that has the tables already with a long past: as fast as it can, since nobody
 * else uses it meanwhile and nothing is lost if it fails. The runs of all suites take turns, and
 * end now; one in a hundred failed.
 *
 * @param suites they are named {@code suite-0}, {@code suite-1} …
 * @param steps of each run
 */
public record HistoryGenerator(Path file, int suites, int steps) {

  private static final int RUNS_A_BATCH = 1_000;
  private static final int SAMPLES = 5_000;
  private static final Duration PAST = Duration.ofDays(29);
  private static final String STACK =
      "\tat com.acme.InvoicesCanary.issue(InvoicesCanary.java:42)\n";

  private static final String INSERT_RUN =
      """
      insert into run (
        id, suite, class_name, suite_group, launch, launch_trigger, labels, attempt, worker, node,
        location, started_at, ended_at, duration_ms, outcome, reason, failed_step, failure_kind,
        failure_type, failure_message, failure_stack, cleanup_outcome, cleanup_duration_ns, entries)
      values (?, ?, ?, ?, ?, 'SCHEDULE', '{}', 1, 'in-process', 'benchmark', 'default', ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, 'PASSED', 2000000, '{}')
      """;

  private static final String INSERT_STEP =
      """
      insert into step (run_id, idx, step_id, name, started_at, duration_ns, outcome)
      values (?, ?, ?, ?, ?, 123456789, 'PASSED')
      """;

  /** Ids of some of the runs, evenly spread over the time. */
  public List<String> generate(int runs, Instant now) throws SQLException {
    List<String> some = new ArrayList<>();
    try (Connection connection = connect();
        PreparedStatement insertRun = connection.prepareStatement(INSERT_RUN);
        PreparedStatement insertStep = connection.prepareStatement(INSERT_STEP)) {
      connection.setAutoCommit(false);
      long past = PAST.toMillis() / runs;
      for (int number = 0; number < runs; number++) {
        GeneratedRun run = GeneratedRun.of(number, now.toEpochMilli() - past * (runs - number));
        addRun(insertRun, run);
        addSteps(insertStep, run);
        if (number % Math.max(1, runs / SAMPLES) == 0) {
          some.add(run.id());
        }
        if (number % RUNS_A_BATCH == RUNS_A_BATCH - 1) {
          insertRun.executeBatch();
          insertStep.executeBatch();
        }
      }
      insertRun.executeBatch();
      insertStep.executeBatch();
      connection.commit();
    }
    return some;
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.OFF);
    config.setSynchronous(SynchronousMode.OFF);
    config.setCacheSize(-1_000_000);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private record GeneratedRun(String id, int number, long startedAt, boolean failed) {

    /** The id has the form of those that the prober gives, and the order of time. */
    static GeneratedRun of(int number, long time) {
      String id = "%08x-%04x-7000-8000-%012x".formatted(time >>> 16, time & 0xffff, number);
      return new GeneratedRun(id, number, time, number % 101 == 0);
    }
  }

  private void addRun(PreparedStatement insert, GeneratedRun run) throws SQLException {
    int suite = run.number() % suites;
    boolean failed = run.failed();
    long duration = 200 + run.number() % 3_001L;
    insert.setString(1, run.id());
    insert.setString(2, "suite-" + suite);
    insert.setString(3, "com.acme.Suite" + suite + "Canary");
    insert.setString(4, "suite-" + suite);
    insert.setString(5, run.id());
    insert.setLong(6, run.startedAt());
    insert.setLong(7, run.startedAt() + duration);
    insert.setLong(8, duration);
    insert.setString(9, failed ? "FAILED" : "PASSED");
    insert.setString(10, failed ? "Issue the invoice: expected: 200 but was: 502" : null);
    insert.setString(11, failed ? "step2" : null);
    insert.setString(12, failed ? "ASSERTION" : null);
    insert.setString(13, failed ? "org.opentest4j.AssertionFailedError" : null);
    insert.setString(14, failed ? "expected: 200 but was: 502" : null);
    insert.setString(15, failed ? STACK.repeat(20) : null);
    insert.addBatch();
  }

  private void addSteps(PreparedStatement insert, GeneratedRun run) throws SQLException {
    for (int step = 0; step < steps; step++) {
      insert.setString(1, run.id());
      insert.setInt(2, step);
      insert.setString(3, "step" + step);
      insert.setString(4, "Step " + step);
      insert.setLong(5, run.startedAt() + step);
      insert.addBatch();
    }
  }
}
