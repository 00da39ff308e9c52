package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Resolution;
import dev.canary.runtime.run.Rollup;
import dev.canary.runtime.run.RollupQuery;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollupTests {

  /** As in {@link SampleRuns}. */
  private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");

  private static final Instant NOON = DAY.plus(Duration.ofHours(12));

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

  @Test
  void countsOutcomesAndMeasuresDurationsOfAnHour() {
    tell(NOON, Duration.ofMillis(100), Outcome.PASSED);
    tell(NOON.plusSeconds(60), Duration.ofMillis(100), Outcome.PASSED);
    tell(NOON.plusSeconds(120), Duration.ofSeconds(5), Outcome.FAILED);
    tell(NOON.plusSeconds(180), Duration.ofHours(9), Outcome.ABORTED);
    tell(NOON.plusSeconds(3599), Duration.ZERO, Outcome.MISSED);

    Rollup hour = awaitRollup(Resolution.HOUR, rollup -> total(rollup) == 5);

    assertThat(hour.startsAt()).isEqualTo(NOON);
    assertThat(hour.counts())
        .isEqualTo(
            Map.of(
                Outcome.PASSED, 2L, Outcome.FAILED, 1L, Outcome.ABORTED, 1L, Outcome.MISSED, 1L));
    assertThat(hour.count(Outcome.BLOCKED)).isZero();
    assertThat(hour.durations().count()).isEqualTo(3);
    assertThat(hour.durations().sum()).isEqualTo(Duration.ofMillis(5200));
    assertThat(hour.durations().max()).isEqualTo(Duration.ofSeconds(5));
    assertThat(hour.durations().p50()).isBetween(Duration.ofMillis(99), Duration.ofMillis(101));
    assertThat(hour.durations().p95()).isBetween(Duration.ofMillis(4950), Duration.ofSeconds(5));
  }

  @Test
  void givesEachHourOfATimeOldestFirstAndADayOfThem() {
    for (int hour = 0; hour < 24; hour++) {
      tell(DAY.plus(Duration.ofHours(hour)), Duration.ofMillis(hour), Outcome.PASSED);
    }

    Rollup day = awaitRollup(Resolution.DAY, rollup -> total(rollup) == 24);

    assertThat(day.startsAt()).isEqualTo(DAY);
    assertThat(day.durations().max()).isEqualTo(Duration.ofMillis(23));
    assertThat(
            store.findRollups(
                new RollupQuery("invoices", Resolution.HOUR, NOON, NOON.plusSeconds(7200))))
        .extracting(Rollup::startsAt)
        .containsExactly(NOON, NOON.plusSeconds(3600));
  }

  @Test
  void countsARunOnceHoweverOftenItIsTold() {
    Run run = tell(NOON, Duration.ofMillis(100), Outcome.PASSED);
    awaitRollup(Resolution.HOUR, rollup -> total(rollup) == 1);

    store.onFinished(run);
    store.flush(StoreLab.LONG);
    tell(NOON, Duration.ofMillis(100), Outcome.FAILED);

    Rollup hour = awaitRollup(Resolution.HOUR, rollup -> rollup.count(Outcome.FAILED) == 1);
    assertThat(hour.count(Outcome.PASSED)).isEqualTo(1);
  }

  @Test
  void countsALateRunInTheHourInWhichItStarted() {
    tell(NOON.plusSeconds(7200), Duration.ofMillis(100), Outcome.PASSED);
    awaitRollup(Resolution.HOUR, rollup -> total(rollup) == 1);

    tell(NOON, Duration.ofHours(5), Outcome.FAILED);

    Rollup hour = awaitRollup(Resolution.HOUR, rollup -> rollup.count(Outcome.FAILED) == 1);
    assertThat(hour.startsAt()).isEqualTo(NOON);
  }

  @Test
  void countsRunsThatAKilledProberLeftOpen() {
    RunStart open = SampleRuns.start("invoices");
    store.onStarted(open);
    store.flush(StoreLab.LONG);
    lab.close();

    store = lab.start();

    awaitRollup(Resolution.HOUR, rollup -> rollup.count(Outcome.ABORTED) == 1);
  }

  @Test
  void countsRunsThatWereRecordedBeforeThereWereRollups() throws IOException {
    lab.close();
    Path earlier = directory.resolve("earlier");
    recordByTheFirstVersion(earlier);

    lab = StoreLab.in(earlier);
    store = lab.start();

    awaitRollup(Resolution.DAY, rollup -> rollup.count(Outcome.PASSED) == 1);
  }

  private static void recordByTheFirstVersion(Path directory) throws IOException {
    String url = "jdbc:sqlite:" + Files.createDirectory(directory).resolve("canary.db");
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    try (Handle handle = Jdbi.open(url)) {
      handle.execute(
          """
          insert into run (
            id, suite, class_name, suite_group, launch, launch_trigger, labels, attempt, worker,
            node, location, started_at, ended_at, duration_ms, outcome, entries)
          values (
            '1', 'invoices', 'C', 'g', 'l', 'SCHEDULE', '{}', 1, 'w',
            'n', 'default', %d, %d, 5, 'PASSED', '{}')
          """
              .formatted(NOON.toEpochMilli(), NOON.toEpochMilli() + 5));
    }
  }

  private Run tell(Instant startedAt, Duration duration, Outcome outcome) {
    Run run = SampleRuns.ended("invoices", startedAt, duration, outcome);
    store.onFinished(run);
    return run;
  }

  private Rollup awaitRollup(Resolution resolution, Predicate<Rollup> wanted) {
    RollupQuery query = new RollupQuery("invoices", resolution, DAY, DAY.plus(Duration.ofDays(1)));
    List<Rollup> rollups =
        await()
            .atMost(StoreLab.LONG)
            .until(() -> store.findRollups(query), found -> found.stream().anyMatch(wanted));
    return rollups.stream().filter(wanted).findFirst().orElseThrow();
  }

  private static long total(Rollup rollup) {
    return rollup.counts().values().stream().mapToLong(Long::longValue).sum();
  }
}
