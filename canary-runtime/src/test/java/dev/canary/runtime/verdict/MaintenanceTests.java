package dev.canary.runtime.verdict;

import static dev.canary.runtime.run.Outcome.FAILED;
import static dev.canary.runtime.run.Outcome.PASSED;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
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
        .hasValueSatisfying(window -> assertThat(window.window()).isEqualTo("deploy"));
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
