package dev.canary.runtime.verdict;

import static dev.canary.runtime.run.Outcome.BLOCKED;
import static dev.canary.runtime.run.Outcome.FAILED;
import static dev.canary.runtime.run.Outcome.PASSED;
import static dev.canary.runtime.testing.ManualClock.START;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static dev.canary.runtime.verdict.Probe.EVERY;
import static dev.canary.runtime.verdict.Probe.FRESH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Suites whose environment cannot be deployed. */
class EnvironmentBlockTests {

  @Test
  void isRedAtOnceAndNamesTheEnvironment() {
    Probe probe = new Probe(suite("shop")).now("shop", PASSED);

    probe.pass(EVERY).environmentFails("shop");

    SuiteHealth shop = probe.of("shop");
    assertThat(shop.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(shop.findEnvironment()).contains("Tenant: Deploy: no room");
    assertThat(shop.since()).isEqualTo(START.plus(EVERY));
    assertThat(probe.latest("shop")).contains(BLOCKED);
    assertThat(probe.health().status()).isEqualTo(HealthStatus.FAIL);
  }

  @Test
  void isWhatSuitesAreBlockedByThatDependOnOneWhichIsBlockedSo() {
    Probe probe = new Probe(suite("shop"), suite("stock").dependsOn("shop"));
    probe.now("shop", FAILED).now("stock", BLOCKED);

    probe.pass(EVERY).environmentFails("shop").environmentFails("stock");

    assertThat(probe.of("stock").blockedBy()).isEmpty();
    assertThat(probe.of("stock").findEnvironment()).contains("Tenant: Deploy: no room");
    assertThat(probe.of("shop").blocks()).isEmpty();
  }

  @Test
  void isToleratedAsOftenAsAFailureOfTheSuite() {
    Probe probe = new Probe(suite("shop").failAfter("2")).now("shop", PASSED);

    probe.pass(EVERY).environmentFails("shop");
    assertThat(probe.verdict("shop")).isEqualTo(Verdict.PASSING);

    probe.pass(EVERY).environmentFails("shop");
    assertThat(probe.verdict("shop")).isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void isOverWithTheNextResult() {
    Probe probe = new Probe(suite("shop")).environmentFails("shop");

    probe.then("shop", PASSED);

    assertThat(probe.verdict("shop")).isEqualTo(Verdict.PASSING);
    assertThat(probe.of("shop").consecutiveFailures()).isZero();
  }

  @Test
  void isOverWhenASuiteBlocksInstead() {
    Probe probe = new Probe(suite("login"), suite("shop").dependsOn("login"));
    probe.now("login", PASSED).environmentFails("shop");

    probe.then("login", FAILED).now("shop", BLOCKED);

    assertThat(probe.of("shop").blockedBy()).containsExactly("login");
    assertThat(probe.of("shop").findEnvironment()).isEmpty();
  }

  @Test
  void isNoNewsAnyMoreWhenNothingIsHeardOfIt() {
    Probe probe = new Probe(suite("shop")).now("shop", PASSED).environmentFails("shop");

    probe.pass(FRESH.plus(Duration.ofMillis(1)));

    assertThat(probe.verdict("shop")).isEqualTo(Verdict.STALE);
    assertThat(probe.health().status()).isEqualTo(HealthStatus.FAIL);
  }
}
