package dev.canary.runtime.verdict;

import static dev.canary.runtime.run.Outcome.FAILED;
import static dev.canary.runtime.run.Outcome.PASSED;
import static dev.canary.runtime.testing.ManualClock.START;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static dev.canary.runtime.verdict.Probe.FRESH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StalenessTests {

  @Test
  void beginsAfterTwoIntervalsAndTheTimeouts() {
    Probe probe = new Probe(suite("a")).now("a", PASSED);

    assertThat(probe.pass(FRESH).verdict("a")).isEqualTo(Verdict.PASSING);
    assertThat(probe.pass(Duration.ofMillis(1)).verdict("a")).isEqualTo(Verdict.STALE);
    assertThat(probe.of("a").since()).isEqualTo(START.plus(FRESH));
    assertThat(probe.health().status()).isEqualTo(HealthStatus.FAIL);
  }

  @Test
  void comesOverFailingSuitesToo() {
    Probe probe = new Probe(suite("a")).now("a", FAILED).pass(FRESH.plusSeconds(1));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.STALE);
  }

  @ParameterizedTest
  @EnumSource(names = {"ABORTED", "ERROR", "MISSED", "BLOCKED"})
  void isNotPutOffByRunsWithoutAResult(Outcome outcome) {
    Probe probe = new Probe(suite("a")).now("a", PASSED);

    probe.pass(FRESH).now("a", outcome).pass(Duration.ofSeconds(1));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.STALE);
  }

  @Test
  void isOverWithTheNextResult() {
    Probe probe = new Probe(suite("a")).now("a", PASSED).pass(FRESH.multipliedBy(2));

    probe.now("a", PASSED);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);
    assertThat(probe.of("a").since()).isEqualTo(START.plus(FRESH.multipliedBy(2)));
  }

  @Test
  void isNotForgivenByAFailureBelowTheThreshold() {
    Probe probe = new Probe(suite("a").failAfter("2")).now("a", PASSED);

    probe.pass(FRESH.multipliedBy(2)).now("a", FAILED);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.PENDING);
  }

  @Test
  void doesNotMakeAFailingSuiteForgetThatItFailed() {
    Probe probe = new Probe(suite("a").recoverAfter("2")).now("a", FAILED);

    probe.pass(FRESH.multipliedBy(2)).now("a", PASSED);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.FAILING);
    assertThat(probe.of("a").since()).isEqualTo(START.plus(FRESH.multipliedBy(2)));
  }

  @Test
  void doesNotComeOverASuiteThatNeverRan() {
    Probe probe = new Probe(suite("a")).pass(Duration.ofDays(1));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.PENDING);
  }
}
