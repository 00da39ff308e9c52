package dev.canary.runtime.verdict;

import static dev.canary.runtime.run.Outcome.FAILED;
import static dev.canary.runtime.run.Outcome.PASSED;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.MaintenanceWindow.Times;
import dev.canary.runtime.config.Windows;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is believed while somebody works on the system, and afterwards. */
class MaintenanceTests {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void nothingCountsWhileASuiteIsMaintained() {
    Probe probe = new Probe(suite("a")).now("a", PASSED).maintain(HOUR, suite("a"));

    probe.then("a", FAILED);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.MAINTENANCE);
    assertThat(probe.health().status()).isEqualTo(HealthStatus.PASS);
    assertThat(probe.health().suites().get(0).findMaintenance())
        .hasValueSatisfying(window -> assertThat(window.window()).isEqualTo("window-0"));
  }

  @Test
  void theVerdictFromBeforeHoldsAfterwards() {
    Probe probe = new Probe(suite("a")).now("a", PASSED).maintain(HOUR, suite("a"));

    probe.then("a", FAILED).clock.advance(HOUR);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void aSuiteThatFailedBeforeFailsAfterwardsUntilItPasses() {
    Probe probe = new Probe(suite("a")).now("a", FAILED).maintain(HOUR, suite("a"));

    probe.then("a", PASSED).clock.advance(HOUR);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.FAILING);
    assertThat(probe.then("a", PASSED).verdict("a")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void theTimeOfMaintenanceMakesNoResultOld() {
    Probe probe = new Probe(suite("a")).now("a", PASSED).maintain(HOUR, suite("a"));

    probe.clock.advance(HOUR.plus(Probe.FRESH));
    assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);

    probe.clock.advance(Duration.ofSeconds(1));
    assertThat(probe.verdict("a")).isEqualTo(Verdict.STALE);
  }

  @Test
  void aSuiteThatWasStaleBeforeIsStaleAfterwardsUntilItRuns() {
    Probe probe = new Probe(suite("a")).now("a", PASSED).pass(Probe.FRESH.plusSeconds(60));
    assertThat(probe.verdict("a")).isEqualTo(Verdict.STALE);
    Instant since = probe.of("a").since();

    probe.maintain(HOUR, suite("a")).pass(HOUR);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.STALE);
    assertThat(probe.of("a").since()).isEqualTo(since);
    assertThat(probe.then("a", PASSED).verdict("a")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void windowsThatFollowEachOtherMakeNoResultOld() {
    Probe probe = new Probe(suite("a")).now("a", PASSED).maintain(HOUR, suite("a")).pass(HOUR);
    probe.maintain(HOUR, suite("a")).pass(HOUR.plus(Probe.EVERY));
    probe.maintain(HOUR, suite("a")).pass(HOUR.plus(Probe.FRESH));
    assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);

    probe.pass(Duration.ofSeconds(1));
    assertThat(probe.verdict("a")).isEqualTo(Verdict.STALE);
  }

  @Test
  void oneWindowThatComesAgainAndAgainMakesNoResultOld() {
    Times everyFiveMinutes = Windows.repeated("*/5 * * * *", "UTC", "3m");
    Probe probe = new Probe(suite("a")).maintain(everyFiveMinutes, Map.of(), suite("a"));
    probe.pass(Duration.ofSeconds(210)).now("a", PASSED);

    probe.pass(Duration.ofSeconds(930));

    assertThat(probe.clock.instant()).isEqualTo(ManualClock.START.plus(Duration.ofMinutes(19)));
    assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void aSuiteThatIsNewIsJudgedByTheWindowsThatItComesWith() {
    Probe probe = new Probe(suite("a"));
    Run failed = RunBuilder.run("b", FAILED, probe.clock.instant());

    Instant now = probe.clock.instant();
    var hour = new Times.Once(now, now.plus(HOUR));
    probe.maintain(hour, Map.of("b", List.of(failed)), suite("b")).pass(HOUR);

    assertThat(probe.verdict("b")).isEqualTo(Verdict.PENDING);
  }

  @Test
  void aResultThatWasTooOldBetweenTwoWindowsStaysSo() {
    Probe probe = new Probe(suite("a")).now("a", PASSED).maintain(HOUR, suite("a")).pass(HOUR);
    Instant end = probe.clock.instant();

    probe.pass(Probe.FRESH.plusSeconds(1)).maintain(HOUR, suite("a")).pass(HOUR);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.STALE);
    assertThat(probe.of("a").since()).isEqualTo(end.plus(Probe.FRESH));
  }

  @Test
  void aSuiteThatAnEnvironmentBlockedIsBlockedAfterwards() {
    Probe probe = new Probe(suite("a")).now("a", PASSED).environmentFails("a");
    assertThat(probe.verdict("a")).isEqualTo(Verdict.BLOCKED);

    probe.maintain(HOUR, suite("a")).pass(HOUR);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.BLOCKED);
    assertThat(probe.then("a", PASSED).verdict("a")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void aFailureBelowTheThresholdAfterwardsLeavesThePassFromBefore() {
    Probe probe =
        new Probe(suite("a").failAfter("2"))
            .now("a", PASSED)
            .maintain(HOUR, suite("a").failAfter("2"));
    probe.clock.advance(HOUR);

    assertThat(probe.then("a", FAILED).verdict("a")).isEqualTo(Verdict.PASSING);
    assertThat(probe.then("a", FAILED).verdict("a")).isEqualTo(Verdict.FAILING);
  }

  @Test
  void aSuiteThatHasNeverRunIsPendingOnlyAfterwards() {
    Probe probe = new Probe(suite("a")).maintain(HOUR, suite("a"));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.MAINTENANCE);
    probe.clock.advance(HOUR);
    assertThat(probe.verdict("a")).isEqualTo(Verdict.PENDING);
  }
}
