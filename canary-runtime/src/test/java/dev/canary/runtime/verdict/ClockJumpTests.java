package dev.canary.runtime.verdict;

import static dev.canary.runtime.run.Outcome.PASSED;
import static dev.canary.runtime.testing.ManualClock.START;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static dev.canary.runtime.verdict.Probe.EVERY;
import static dev.canary.runtime.verdict.Probe.FRESH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of verdicts when the clock is put forward or back. */
class ClockJumpTests {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration INSTANT = Duration.ofMillis(1);

  private final Probe probe = new Probe(suite("a")).now("a", PASSED);

  @Test
  void doNotBecomeStaleBecauseItWasPutBack() {
    assertThat(probe.jump(DAY.negated()).verdict("a")).isEqualTo(Verdict.PASSING);
    assertThat(probe.pass(FRESH).verdict("a")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void doNotStayGreenBecauseItWasPutBack() {
    probe.jump(DAY.negated()).pass(FRESH.plus(INSTANT));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.STALE);
    assertThat(probe.of("a").since()).isEqualTo(START.minus(DAY).plus(FRESH));
  }

  @Test
  void areStaleAfterASuspensionThatNoOtherClockSaw() {
    assertThat(probe.jump(Duration.ofHours(8)).verdict("a")).isEqualTo(Verdict.STALE);
    assertThat(probe.now("a", PASSED).verdict("a")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void areBelievedAgainWhenAJumpIsTakenBack() {
    probe.jump(DAY);
    assertThat(probe.verdict("a")).isEqualTo(Verdict.STALE);

    assertThat(probe.jump(DAY.negated()).verdict("a")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void doNotChangeByStepsThatPutTheClockRight() {
    for (int minute = 0; minute < 60; minute++) {
      probe.jump(Duration.ofMillis(minute % 2 == 0 ? -700 : 700)).then("a", PASSED);
      assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);
    }
    assertThat(probe.of("a").since()).isEqualTo(START);
  }

  @Test
  void restOnARunOfTheFutureNoLongerThanOnAnyOther() {
    Probe later = new Probe(suite("a"));
    later.board.restore(Map.of("a", List.of(RunBuilder.run("a", PASSED, START.plus(DAY)))));

    assertThat(later.verdict("a")).isEqualTo(Verdict.PASSING);
    assertThat(later.pass(FRESH.plus(EVERY)).verdict("a")).isEqualTo(Verdict.STALE);
  }
}
