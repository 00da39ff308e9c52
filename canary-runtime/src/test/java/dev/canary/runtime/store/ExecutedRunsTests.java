package dev.canary.runtime.store;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.config.MaintenanceWindow;
import dev.canary.runtime.config.MaintenanceWindow.Times;
import dev.canary.runtime.maintenance.MaintenanceCalendar;
import dev.canary.runtime.run.ExecutedRuns;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which runs the store counts as executed. */
class ExecutedRunsTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path directory;
  private StoreLab lab;
  private RunStore store;

  @BeforeEach
  void startAStore() {
    lab = StoreLab.in(directory);
    store = lab.start();
  }

  @AfterEach
  void closeTheLab() {
    lab.close();
  }

  private static MaintenanceCalendar window(Instant from, Instant to) {
    return MaintenanceCalendar.of(
        List.of(
            new MaintenanceWindow("deploy", new Times.Once(from, to), Set.of(), Set.of(), true)),
        List.of(suite("invoices").build()));
  }

  private void tell(Instant startedAt, Duration duration, Outcome outcome) {
    store.onFinished(SampleRuns.ended("invoices", startedAt, duration, outcome));
  }

  private void tellManual(Instant startedAt) {
    RunStart some = SampleRuns.ordered("invoices", "launch-9");
    RunStart start =
        new RunStart(some.id(), some.suite(), some.launch(), some.attempt(), startedAt);
    store.onFinished(start.end(RunEnd.without(startedAt, Outcome.PASSED, "because")));
  }

  private long executed() {
    return store.findExecuted(Instant.EPOCH).stream().mapToLong(ExecutedRuns::count).sum();
  }

  @Test
  void areThoseThatTheScheduleStartedOutsideOfWindows() {
    store.heed(() -> window(NOON, NOON.plusSeconds(600)));
    tell(NOON.minusMillis(1), Duration.ofSeconds(60), Outcome.PASSED);
    tell(NOON, Duration.ofSeconds(1), Outcome.PASSED);
    tell(NOON.plusSeconds(599), Duration.ofSeconds(60), Outcome.FAILED);
    tell(NOON.plusSeconds(600), Duration.ofSeconds(1), Outcome.FAILED);
    tell(NOON.plusSeconds(660), Duration.ofSeconds(1), Outcome.ABORTED);
    tellManual(NOON.plusSeconds(720));
    store.flush(StoreLab.LONG);
    long atFirst = executed();

    await().atMost(StoreLab.LONG).until(() -> lab.count("rollup_due") == 0);

    assertThat(atFirst).isEqualTo(2);
    assertThat(executed()).isEqualTo(2);
    assertThat(lab.sum("executed", "rollup where resolution = 'DAY'")).isEqualTo(2);
    assertThat(lab.sum("passed + failed", "rollup where resolution = 'DAY'")).isEqualTo(5);
  }

  @Test
  void areKnownInTheSpool() {
    Run run = SampleRuns.ended("invoices", NOON, Duration.ofSeconds(1), Outcome.PASSED);
    RunEvent.Finished event = RunEvent.Finished.of(run, null, true);
    String line = new String(SpoolLine.of(event), UTF_8).strip();

    assertThat(SpoolLine.parse(line)).hasValue(event);
    assertThat(event.counts()).isFalse();
    assertThat(RunEvent.Finished.of(run).counts()).isTrue();
  }

  @Test
  void areAllResultsThatWereCountedBeforeThatWasKnown() throws IOException {
    lab.close();
    Path earlier = Files.createDirectory(directory.resolve("earlier"));
    recordByVersion10("jdbc:sqlite:" + earlier.resolve("canary.db"));

    lab = StoreLab.in(earlier);
    store = lab.start();

    assertThat(executed()).isEqualTo(6);
  }

  private static void recordByVersion10(String url) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .placeholders(Map.of("clustered", SqliteDialect.CLUSTERED, "bytes", SqliteDialect.BYTES))
        .target("10")
        .load()
        .migrate();
    try (Handle handle = Jdbi.open(url)) {
      handle.execute(
          """
          insert into rollup values (
            'invoices', 'HOUR', %d, 3, 2, 1, 9, 9, 9, 9, '', 6, null, null, null)
          """
              .formatted(NOON.toEpochMilli()));
    }
  }
}
