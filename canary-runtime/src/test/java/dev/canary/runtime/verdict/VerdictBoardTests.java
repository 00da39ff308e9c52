package dev.canary.runtime.verdict;

import static dev.canary.runtime.run.Outcome.ABORTED;
import static dev.canary.runtime.run.Outcome.DEGRADED;
import static dev.canary.runtime.run.Outcome.FAILED;
import static dev.canary.runtime.run.Outcome.MISSED;
import static dev.canary.runtime.run.Outcome.PASSED;
import static dev.canary.runtime.testing.ManualClock.START;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static dev.canary.runtime.verdict.Probe.EVERY;
import static dev.canary.runtime.verdict.RunBuilder.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictBoardTests {

  @Test
  void failsWhileASuiteIsPending() {
    Probe probe = new Probe(suite("b"), suite("a")).now("b", PASSED);

    assertThat(probe.health().status()).isEqualTo(HealthStatus.FAIL);
    assertThat(probe.of("a").verdict()).isEqualTo(Verdict.PENDING);
    assertThat(probe.of("a").latest()).isNull();
    assertThat(probe.of("a").since()).isNull();
  }

  @Test
  void passesWhenAllSuitesPass() {
    Probe probe = new Probe(suite("b"), suite("a")).now("b", PASSED).now("a", PASSED);

    assertThat(probe.health().status()).isEqualTo(HealthStatus.PASS);
    assertThat(probe.health().suites())
        .extracting(one -> one.suite().id())
        .containsExactly("a", "b");
  }

  @Test
  void warnsWhenASuiteIsDegraded() {
    Probe probe = new Probe(suite("b"), suite("a")).now("b", PASSED).now("a", DEGRADED);

    assertThat(probe.health().status()).isEqualTo(HealthStatus.WARN);
  }

  @Test
  void failsWhenASuiteIsFailing() {
    Probe probe = new Probe(suite("b"), suite("a")).now("b", DEGRADED).now("a", FAILED);

    assertThat(probe.health().status()).isEqualTo(HealthStatus.FAIL);
  }

  @Test
  void failsWhenThereIsNoSuite() {
    assertThat(new Probe().health().status()).isEqualTo(HealthStatus.FAIL);
  }

  @Test
  void doesNotCountPausedSuites() {
    Probe probe = new Probe(suite("a"), suite("b").paused()).now("a", PASSED);

    assertThat(probe.verdict("b")).isEqualTo(Verdict.PAUSED);
    assertThat(probe.health().status()).isEqualTo(HealthStatus.PASS);
  }

  @Test
  void failsWhenAllSuitesArePaused() {
    Probe probe = new Probe(suite("a").paused());

    assertThat(probe.health().status()).isEqualTo(HealthStatus.FAIL);
  }

  @ParameterizedTest
  @EnumSource(names = "SCHEDULE", mode = EnumSource.Mode.EXCLUDE)
  void countsScheduledRunsOnly(Trigger trigger) {
    Probe probe = new Probe(suite("a")).now("a", PASSED);

    probe.now("a", FAILED, trigger);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void ignoresRunsOfSuitesThatItDoesNotKnow() {
    Probe probe = new Probe(suite("a")).now("a", PASSED).now("gone", FAILED);

    assertThat(probe.health().status()).isEqualTo(HealthStatus.PASS);
  }

  @Test
  void countsFailuresInARowAndKnowsWhenTheyBegan() {
    Probe probe = new Probe(suite("a")).then("a", PASSED);

    probe.then("a", FAILED).then("a", FAILED).then("a", ABORTED).then("a", FAILED);

    SuiteHealth health = probe.of("a");
    assertThat(health.consecutiveFailures()).isEqualTo(3);
    assertThat(health.since()).isEqualTo(START.plus(EVERY.multipliedBy(2)));
    assertThat(probe.latest("a")).contains(FAILED);
  }

  @Test
  void forgetsFailuresWithTheNextGoodRun() {
    Probe probe = new Probe(suite("a").recoverAfter("2")).then("a", FAILED).then("a", PASSED);

    assertThat(probe.of("a").consecutiveFailures()).isZero();
    assertThat(probe.verdict("a")).isEqualTo(Verdict.FAILING);
  }

  @Test
  void showsAFailureThatIsStillTolerated() {
    Probe probe = new Probe(suite("a").failAfter("2")).now("a", PASSED).then("a", FAILED);

    SuiteHealth health = probe.of("a");
    assertThat(health.verdict()).isEqualTo(Verdict.PASSING);
    assertThat(health.since()).isEqualTo(START);
    assertThat(health.consecutiveFailures()).isEqualTo(1);
    assertThat(probe.latest("a")).contains(FAILED);
  }

  @Test
  void remembersTheRunsThatAreRestored() {
    Probe probe = new Probe(suite("a").failAfter("2"), suite("b"));

    probe.board.restore(
        Map.of(
            "a",
            List.of(
                run("a", PASSED, START.minusSeconds(180)),
                run("a", FAILED, START.minusSeconds(120)),
                run("a", MISSED, START.minusSeconds(60)),
                run("a", FAILED, START.minusSeconds(30))),
            "gone",
            List.of(run("gone", FAILED, START))));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.FAILING);
    assertThat(probe.of("a").since()).isEqualTo(START.minusSeconds(30));
    assertThat(probe.of("a").consecutiveFailures()).isEqualTo(2);
    assertThat(probe.verdict("b")).isEqualTo(Verdict.PENDING);
  }

  @Test
  void ignoresRestoredRunsThatHaveNotEnded() {
    Probe probe = new Probe(suite("a"));

    probe.board.restore(
        Map.of(
            "a",
            List.of(
                run("a", PASSED, START),
                new Run(RunBuilder.start("a", START, Trigger.SCHEDULE), null))));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void findsRestoredRunsStaleThatAreTooOld() {
    Probe probe = new Probe(suite("a"));

    probe.board.restore(Map.of("a", List.of(run("a", PASSED, START.minus(Duration.ofDays(1))))));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.STALE);
  }

  @Test
  void givesTheSameSnapshotForASecondWhileNothingChanges() {
    Probe probe = new Probe(suite("a")).now("a", PASSED);
    Health first = probe.health();

    Health later = probe.pass(Duration.ofSeconds(1)).health();
    Health muchLater = probe.pass(Duration.ofMillis(1)).health();

    assertThat(later).isSameAs(first);
    assertThat(muchLater.time()).isEqualTo(START.plusMillis(1001));
  }

  @Test
  void seesANewResultAtOnce() {
    Probe probe = new Probe(suite("a")).now("a", PASSED);
    assertThat(probe.health().status()).isEqualTo(HealthStatus.PASS);

    probe.now("a", FAILED);

    assertThat(probe.health().status()).isEqualTo(HealthStatus.FAIL);
  }

  @Test
  void renewsItsSnapshotWhenTheClockIsPutBack() {
    Probe probe = new Probe(suite("a")).now("a", PASSED);
    probe.health();

    probe.clock.jump(Duration.ofHours(-1));

    assertThat(probe.health().time()).isEqualTo(START.minus(Duration.ofHours(1)));
  }
}
