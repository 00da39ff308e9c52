package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.blocked;
import static dev.canary.runtime.web.Samples.failed;
import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.judged;
import static dev.canary.runtime.web.Samples.passed;
import static dev.canary.runtime.web.Samples.passing;
import static dev.canary.runtime.web.Samples.pending;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.web.view.HealthSentence;
import dev.canary.runtime.web.view.HealthView;
import dev.canary.runtime.web.view.SuiteNames;
import dev.canary.runtime.web.view.SuiteWords;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthSentenceTests {

  private final Suite invoices = suite("invoices", "Invoices");
  private final Suite login = suite("login", "Login");
  private final Suite payments = suite("payments", "Payments");

  @Test
  void saysThatAllIsWell() {
    SuiteHealth[] suites =
        IntStream.range(0, 14)
            .mapToObj(i -> passing(suite("s" + i, "S" + i)))
            .toArray(SuiteHealth[]::new);

    assertThat(sentence(suites)).isEqualTo("All 14 suites are passing.");
    assertThat(sentence(passing(invoices))).isEqualTo("Invoices is passing.");
  }

  @Test
  void namesWhatIsFailingAndLeavesOutWhatOnlyEchoesIt() {
    assertThat(sentence(failing(invoices), passing(login)))
        .isEqualTo("1 of 2 suites is failing: Invoices");
    assertThat(sentence(failing(invoices), failing(login)))
        .isEqualTo("2 of 2 suites are failing: Invoices, Login");
    assertThat(sentence(failing(invoices), blocked(payments, "invoices")))
        .isEqualTo("1 of 2 suites is failing: Invoices");
  }

  @Test
  void leavesOutWhatIsMaintained() {
    SuiteHealth maintained = judged(login, Verdict.MAINTENANCE, failed("login"));

    assertThat(sentence(maintained, passing(invoices))).isEqualTo("Invoices is passing.");
    assertThat(sentence(maintained)).isEqualTo("Login is in maintenance.");
    assertThat(sentence(maintained, judged(payments, Verdict.MAINTENANCE, failed("payments"))))
        .isEqualTo("All 2 suites are in maintenance.");
    assertThat(sentence(maintained, judged(payments, Verdict.PAUSED, failed("payments"))))
        .isEqualTo("All suites are in maintenance or paused.");
  }

  @Test
  void namesEveryKindOfTrouble() {
    assertThat(
            sentence(
                failing(invoices),
                judged(login, Verdict.STALE, passed("login")),
                pending(payments),
                pending(suite("search", "Search"))))
        .isEqualTo(
            "1 of 4 suites is failing: Invoices; 1 is stale: Login; 2 are pending: Payments,"
                + " Search");
    assertThat(sentence(judged(login, Verdict.DEGRADED, passed("login")), passing(invoices)))
        .isEqualTo("1 of 2 suites is degraded: Login");
  }

  @Test
  void doesNotCountWhatIsPaused() {
    SuiteHealth paused = judged(payments, Verdict.PAUSED, failed("payments"));

    assertThat(sentence(failing(invoices), paused)).isEqualTo("1 of 1 suite is failing: Invoices");
    assertThat(sentence(passing(invoices), paused)).isEqualTo("Invoices is passing.");
    assertThat(sentence(paused)).isEqualTo("Payments is paused.");
  }

  @Test
  void saysWhyASuiteIsNotWell() {
    assertThat(reason(passing(invoices))).isNull();
    assertThat(reason(failing(invoices)))
        .isEqualTo("Issue the invoice: expected: 200 but was: 502");
    assertThat(reason(judged(invoices, Verdict.FAILING, passed("invoices"))))
        .isEqualTo("The latest run was good, but recovery takes 2 good runs.");
    assertThat(reason(judged(invoices, Verdict.STALE, passed("invoices"))))
        .isEqualTo("The latest result is of 2026-11-20T17:59:58.120Z, too old to believe.");
    assertThat(reason(pending(invoices))).isEqualTo("There is no result yet.");
    assertThat(reason(judged(invoices, Verdict.PAUSED, passed("invoices"))))
        .isEqualTo("Paused, so it is not run.");
    assertThat(reason(blocked(payments, "invoices"))).isEqualTo("Blocked by Invoices.");
  }

  private @Nullable String reason(SuiteHealth suite) {
    return SuiteWords.reason(suite, SuiteNames.of(health(passing(invoices), passing(login))));
  }

  @Test
  void namesAFewOfManyInAHeading() {
    SuiteHealth[] many =
        IntStream.range(0, 150)
            .mapToObj(i -> failing(suite("many-%03d".formatted(i), "Many%03d".formatted(i))))
            .toArray(SuiteHealth[]::new);

    assertThat(HealthSentence.brief(HealthView.whole(health(many))))
        .isEqualTo("150 of 150 suites are failing: Many000, Many001, Many002 and 147 more");
    assertThat(HealthSentence.brief(HealthView.whole(health(Arrays.copyOf(many, 3)))))
        .isEqualTo("3 of 3 suites are failing: Many000, Many001, Many002");
    assertThat(sentence(many)).endsWith("Many148, Many149");
  }

  private static String sentence(SuiteHealth... suites) {
    return HealthSentence.of(HealthView.whole(health(suites)));
  }
}
