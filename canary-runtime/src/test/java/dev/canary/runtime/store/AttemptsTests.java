package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Resolution;
import dev.canary.runtime.run.Rollup;
import dev.canary.runtime.run.RollupQuery;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StoreListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attempts of a suite that others follow: they are recorded, and do not count. */
class AttemptsTests {

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

  private static RunStart attempt(int number) {
    RunStart some = SampleRuns.start("invoices");
    return new RunStart(some.id(), some.suite(), some.launch(), number, some.startedAt());
  }

  private static Run retried(RunStart start) {
    return new Run(start, SampleRuns.full().end(), true);
  }

  private static Run ended(RunStart start, Outcome outcome) {
    return start.end(RunEnd.without(start.startedAt().plusMillis(20), outcome, "because"));
  }

  @Test
  void areKeptEachAsARunOfItsOwn() {
    RunStart first = attempt(1);
    RunStart second = attempt(2);

    store.onStarted(first);
    store.onRetried(retried(first), second);
    store.flush(StoreLab.LONG);

    assertThat(store.findRun(first.id())).contains(retried(first));
    assertThat(store.findRunning()).containsExactly(new Run(second, null));
    store.onFinished(ended(second, Outcome.DEGRADED));
    store.flush(StoreLab.LONG);
    assertThat(store.findRuns(RunQuery.latest("invoices", 10)).data())
        .containsExactly(ended(second, Outcome.DEGRADED), retried(first));
  }

  @Test
  void countInRollUpsAsOneRunThatEndsAsTheLastDoes() {
    RunStart first = attempt(1);
    RunStart second = attempt(2);
    store.onStarted(first);
    store.onRetried(retried(first), second);
    store.onFinished(ended(second, Outcome.DEGRADED));

    Rollup day =
        await().atMost(StoreLab.LONG).until(this::findRollups, found -> !found.isEmpty()).get(0);

    assertThat(day.counts()).isEqualTo(Map.of(Outcome.DEGRADED, 1L));
    assertThat(day.durations().max()).isEqualTo(Duration.ofMillis(20));
    assertThat(lab.count("rollup_due")).isZero();
  }

  private List<Rollup> findRollups() {
    var noon = attempt(1).startedAt();
    return store.findRollups(
        new RollupQuery(
            "invoices",
            Resolution.DAY,
            noon.minus(Duration.ofDays(1)),
            noon.plus(Duration.ofDays(1))));
  }

  @Test
  void leaveOnlyTheLastOpenWhenAProberIsKilled() {
    RunStart first = attempt(1);
    RunStart second = attempt(2);
    store.onStarted(first);
    store.onRetried(retried(first), second);
    store.flush(StoreLab.LONG);
    lab.close();

    store = lab.start();

    assertThat(store.abandonedRuns()).isOne();
    assertThat(store.findRun(first.id())).contains(retried(first));
    Run last = store.findRun(second.id()).orElseThrow();
    assertThat(last.findOutcome()).contains(Outcome.ABORTED);
    assertThat(last.retried()).isFalse();
  }

  @Test
  void areKeptBySpoolAndBacklogToo() throws IOException {
    RunEvent event = RunEvent.of(retried(attempt(1)));
    Spool spool = Spool.at(directory.resolve("spool"));

    spool.append(List.of(event));

    assertThat(spool.peek().events()).containsExactly(event);
    assertThat(event.run().retried()).isTrue();
    spool.close();
  }

  @Test
  void areUnknownToTheSpoolOfAnEarlierVersion() {
    Run run = ended(attempt(1), Outcome.FAILED);
    String json =
        new String(SpoolLine.of(RunEvent.of(run)), StandardCharsets.UTF_8)
            .strip()
            .substring("01234567 ".length())
            .replace(",\"retried\":false", "");

    assertThat(json).doesNotContain("retried");
    assertThat(SpoolLine.parse(checksum(json) + " " + json)).contains(RunEvent.of(run));
  }

  private static String checksum(String json) {
    CRC32 sum = new CRC32();
    sum.update(json.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }

  @Test
  void areUnknownToTheDatabaseOfAnEarlierVersionWhoseRunsAllCount() {
    Path earlier = directory.resolve("earlier.db");
    String url = "jdbc:sqlite:" + earlier;
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .placeholders(Map.of("clustered", SqliteDialect.CLUSTERED))
        .target("2")
        .load()
        .migrate();
    try (Handle handle = Jdbi.open(url)) {
      handle.execute(
          """
          insert into run (
            id, suite, class_name, suite_group, launch, launch_trigger, labels, attempt, worker,
            node, location, started_at, ended_at, duration_ms, outcome, entries)
          values (
            '1', 'invoices', 'C', 'g', 'l', 'SCHEDULE', '{}', 1, 'w', 'n', 'default',
            1, 6, 5, 'FAILED', '{}')
          """);
    }

    RunStore later =
        RunStore.open(
            StoreOptions.of(earlier, "n"), new StoreListener() {}, InstantSource.system());

    assertThat(later.findRun("1").orElseThrow().retried()).isFalse();
    later.close(StoreLab.LONG);
  }
}
