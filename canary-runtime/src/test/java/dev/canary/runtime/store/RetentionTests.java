package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Resolution;
import dev.canary.runtime.run.Rollup;
import dev.canary.runtime.run.RollupQuery;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.testing.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTests {

  private static final Instant NOW = ManualClock.START;
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path directory;
  private final ManualClock clock = new ManualClock();
  private StoreLab lab;
  private RunStore store;

  @BeforeEach
  void startAStore() {
    lab = StoreLab.in(directory, clock);
    store = lab.start();
  }

  @AfterEach
  void closeTheLab() {
    lab.close();
  }

  @Test
  void deletesRunsByTheirAgeAndFailuresLater() {
    tell(NOW.minus(DAY.multipliedBy(181)), Outcome.FAILED);
    tell(NOW.minus(DAY.multipliedBy(181)), Outcome.ERROR);
    Run failed = tell(NOW.minus(DAY.multipliedBy(179)), Outcome.FAILED);
    Run broken = tell(NOW.minus(DAY.multipliedBy(31)), Outcome.ERROR);
    tell(NOW.minus(DAY.multipliedBy(31)), Outcome.PASSED);
    tell(NOW.minus(DAY.multipliedBy(31)), Outcome.DEGRADED);
    tell(NOW.minus(DAY.multipliedBy(31)), Outcome.MISSED);
    Run passed = tell(NOW.minus(DAY.multipliedBy(29)), Outcome.PASSED);

    advanceUntilRecordedAre(failed, broken, passed);
    clock.advance(DAY.multipliedBy(2));
    advanceUntilRecordedAre(broken);
  }

  @Test
  void deletesTheStepsOfARunWithIt() {
    Run run = SampleRuns.full();
    store.onFinished(run);
    store.flush(StoreLab.LONG);
    assertThat(lab.count("step")).isEqualTo(3);

    clock.advance(DAY.multipliedBy(200));
    advanceUntilRecordedAre();

    assertThat(lab.count("step")).isZero();
  }

  @Test
  void keepsRollupsForThirteenMonths() {
    Instant began = NOW.minus(DAY.multipliedBy(390));
    tell(began, Outcome.FAILED);
    advanceUntilRecordedAre();

    assertThat(rollups(began)).hasSize(1);

    clock.advance(DAY.multipliedBy(7));
    await().atMost(StoreLab.LONG).until(() -> rollups(began).isEmpty());
    assertThat(lab.count("rollup")).isZero();
  }

  @Test
  void deletesMoreThanFitsIntoOneBatch() {
    for (int i = 0; i < 1_000; i++) {
      tell(NOW.minus(DAY.multipliedBy(31)), Outcome.PASSED);
    }
    Run kept = tell(NOW, Outcome.PASSED);

    advanceUntilRecordedAre(kept);
  }

  private List<Rollup> rollups(Instant began) {
    return store.findRollups(
        new RollupQuery("invoices", Resolution.DAY, began.minus(DAY), began.plus(DAY)));
  }

  private Run tell(Instant startedAt, Outcome outcome) {
    Run run = SampleRuns.ended("invoices", startedAt, Duration.ofMillis(5), outcome);
    store.onFinished(run);
    return run;
  }

  /** The store looks once a minute. */
  private void advanceUntilRecordedAre(Run... runs) {
    store.flush(StoreLab.LONG);
    List<String> ids = List.of(runs).stream().map(Run::id).toList();
    await()
        .atMost(StoreLab.LONG)
        .until(
            () -> {
              clock.advance(Duration.ofMinutes(1));
              return lab.recorded().equals(ids);
            });
  }
}
