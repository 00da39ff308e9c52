package dev.canary.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What schedule and verdicts together make of clocks that jump, and of launches that never begin.
 */
class TruthInTimeTests {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void runsOnceAndIsGreenWhenTheClockIsPutForward() throws Exception {
    try (var probed = new ProbedSchedule().start()) {
      probed.jump(DAY);

      assertThat(probed.launches).hasValue(2);
      assertThat(probed.missed).hasValue(1);
      assertThat(probed.verdict()).isEqualTo(Verdict.PASSING);

      probed.pass(MINUTE);
      assertThat(probed.launches).hasValue(8);
    }
  }

  @Test
  void goesOnAndStaysGreenWhenTheClockIsPutBack() throws Exception {
    try (var probed = new ProbedSchedule().start()) {
      probed.jump(DAY.negated());
      assertThat(probed.verdict()).isEqualTo(Verdict.PASSING);

      probed.pass(MINUTE);

      assertThat(probed.launches).hasValueBetween(7, 8);
      assertThat(probed.missed).hasValue(0);
      assertThat(probed.verdict()).isEqualTo(Verdict.PASSING);
    }
  }

  @Test
  void isRedInTimeIfNothingRunsAnyMoreAfterTheClockWasPutBack() throws Exception {
    try (var probed = new ProbedSchedule().start()) {
      probed.loseAllWorkers();
      probed.jump(DAY.negated());
      probed.pass(MINUTE);

      assertThat(probed.verdict()).isEqualTo(Verdict.STALE);
    }
  }

  @Test
  void doesNotMindAClockThatIsPutRightAllTheTime() throws Exception {
    try (var probed = new ProbedSchedule().start()) {
      for (int minute = 0; minute < 100; minute++) {
        probed.jump(Duration.ofMillis(minute % 2 == 0 ? -900 : 900));
        probed.pass(MINUTE);
        assertThat(probed.verdict()).isEqualTo(Verdict.PASSING);
      }

      assertThat(probed.launches).hasValueBetween(599, 603);
      assertThat(probed.missed).hasValue(0);
    }
  }

  @Test
  void runsOnceAndIsGreenAfterASuspensionThatBothClocksSaw() throws Exception {
    try (var probed = new ProbedSchedule().start()) {
      probed.clock.advance(Duration.ofHours(8));
      assertThat(probed.verdict()).isEqualTo(Verdict.STALE);

      probed.jump(Duration.ZERO);

      assertThat(probed.launches).hasValue(2);
      assertThat(probed.verdict()).isEqualTo(Verdict.PASSING);
    }
  }

  @Test
  void isRedWhenNoWorkerCanBeHad() throws Exception {
    try (var probed = new ProbedSchedule().start()) {
      probed.loseAllWorkers();
      probed.pass(MINUTE);
      assertThat(probed.verdict()).isEqualTo(Verdict.STALE);
      assertThat(probed.health().status()).isEqualTo(HealthStatus.FAIL);
      assertThat(probed.suite().findUnheeded().flatMap(Run::findOutcome)).contains(Outcome.MISSED);
      assertThat(probed.launches).hasValue(2);
    }
  }
}
