package dev.canary.runtime.verdict;

import static dev.canary.runtime.run.Outcome.BLOCKED;
import static dev.canary.runtime.run.Outcome.ERROR;
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

class BlockingTests {

  private final Probe chain =
      new Probe(
          suite("sign-up"),
          suite("invoices").dependsOn("sign-up"),
          suite("payments").dependsOn("invoices"));

  @Test
  void namesTheFailingSuiteAtTheRoot() {
    chain.now("sign-up", FAILED).now("invoices", BLOCKED).now("payments", BLOCKED);

    SuiteHealth payments = chain.of("payments");
    assertThat(payments.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(payments.blockedBy()).containsExactly("sign-up");
    assertThat(payments.since()).isEqualTo(START);
    assertThat(chain.latest("payments")).contains(BLOCKED);
  }

  @Test
  void listsBlockedSuitesUnderTheOneThatBlocks() {
    chain.now("sign-up", FAILED).now("invoices", BLOCKED).now("payments", BLOCKED);

    assertThat(chain.of("sign-up").blocks()).containsExactly("invoices", "payments");
    assertThat(chain.of("invoices").blocks()).isEmpty();
    assertThat(chain.health().status()).isEqualTo(HealthStatus.FAIL);
  }

  @Test
  void namesTheMiddleSuiteWhenItIsTheOneThatFails() {
    chain.now("sign-up", PASSED).now("invoices", FAILED).now("payments", BLOCKED);

    assertThat(chain.of("payments").blockedBy()).containsExactly("invoices");
    assertThat(chain.of("sign-up").blocks()).isEmpty();
  }

  @Test
  void comesBeforeAFailureOfItsOwn() {
    chain.now("sign-up", PASSED).now("invoices", FAILED);

    chain.then("sign-up", FAILED).now("invoices", BLOCKED);

    assertThat(chain.verdict("invoices")).isEqualTo(Verdict.BLOCKED);
    assertThat(chain.of("sign-up").blocks()).containsExactly("invoices");
  }

  @Test
  void namesAllRoots() {
    Probe probe = new Probe(suite("b"), suite("a"), suite("both").dependsOn("b", "a"));

    probe.now("b", FAILED).now("a", FAILED).now("both", BLOCKED);

    assertThat(probe.of("both").blockedBy()).containsExactly("a", "b");
  }

  @Test
  void keepsItsBeginningWhileItLasts() {
    chain.now("sign-up", FAILED).now("invoices", BLOCKED);

    chain.then("sign-up", FAILED).now("invoices", BLOCKED);

    assertThat(chain.of("invoices").since()).isEqualTo(START);
  }

  @Test
  void outlastsStalenessAsLongAsTheRootIsFailing() {
    chain.now("sign-up", PASSED).now("invoices", PASSED);

    for (int i = 0; i < 5; i++) {
      chain.then("sign-up", FAILED).now("invoices", BLOCKED);
    }

    assertThat(chain.verdict("invoices")).isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void leavesTheLastResultWhileTheFailureOfTheRootIsTolerated() {
    Probe probe = new Probe(suite("a").failAfter("2"), suite("b").dependsOn("a"));
    probe.now("a", PASSED).now("b", PASSED);

    probe.then("a", FAILED).now("b", BLOCKED);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);
    assertThat(probe.verdict("b")).isEqualTo(Verdict.PASSING);
    assertThat(probe.of("b").blockedBy()).isEmpty();
  }

  @Test
  void beginsWhenTheRootIsNoLongerTolerated() {
    Probe probe = new Probe(suite("a").failAfter("2"), suite("b").dependsOn("a"));
    probe.now("a", FAILED).now("b", BLOCKED);

    probe.then("a", FAILED).now("b", BLOCKED);

    assertThat(probe.verdict("b")).isEqualTo(Verdict.BLOCKED);
    assertThat(probe.of("b").since()).isEqualTo(START.plus(EVERY));
  }

  @Test
  void isNeverGreenOnlyBecauseTheRootHasRecovered() {
    chain.now("sign-up", PASSED).now("invoices", PASSED);
    for (int i = 0; i < 3; i++) {
      chain.then("sign-up", FAILED).now("invoices", BLOCKED);
    }

    chain.now("sign-up", PASSED);

    assertThat(chain.verdict("invoices")).isEqualTo(Verdict.STALE);
    assertThat(chain.health().status()).isEqualTo(HealthStatus.FAIL);
  }

  @Test
  void isPendingWhenTheRootHasRecoveredAndItNeverRan() {
    chain.now("sign-up", FAILED).now("invoices", BLOCKED);

    chain.then("sign-up", PASSED);

    assertThat(chain.verdict("invoices")).isEqualTo(Verdict.PENDING);
  }

  @Test
  void isOverWithTheNextResult() {
    chain.now("sign-up", PASSED).now("invoices", PASSED);
    chain.then("sign-up", FAILED).now("invoices", BLOCKED);

    chain.then("sign-up", PASSED).now("invoices", PASSED);

    assertThat(chain.verdict("invoices")).isEqualTo(Verdict.PASSING);
    assertThat(chain.of("invoices").since()).isEqualTo(START.plus(EVERY.multipliedBy(2)));
  }

  @Test
  void becomesStaleWithItsRoot() {
    chain.now("sign-up", FAILED).now("invoices", PASSED).now("invoices", BLOCKED);

    chain.pass(FRESH.plus(Duration.ofSeconds(1)));

    assertThat(chain.verdict("sign-up")).isEqualTo(Verdict.STALE);
    assertThat(chain.verdict("invoices")).isEqualTo(Verdict.STALE);
  }

  @Test
  void isNotWhatAnErrorOfTheProberMeans() {
    chain.now("sign-up", ERROR).now("invoices", BLOCKED);

    assertThat(chain.verdict("invoices")).isEqualTo(Verdict.PENDING);
  }
}
