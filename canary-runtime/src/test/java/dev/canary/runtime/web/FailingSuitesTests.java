package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.blocked;
import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.passing;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the overview tells of suites that fail, be they few or many. */
class FailingSuitesTests {

  private final WebFixture web = new WebFixture();

  @AfterEach
  void close() {
    web.close();
  }

  /** Each is failing a minute longer than the one before. */
  private static SuiteHealth failingFor(int minutes, String id, String... blocks) {
    return new SuiteHealth(
        suite(id, "The " + id),
        Verdict.FAILING,
        Samples.failed(id),
        null,
        Samples.NOW.minusSeconds(60L * minutes),
        3,
        new SuiteHealth.Ties(List.of(), null, List.of(blocks)));
  }

  @Test
  void tellOfTheRootCauseFirstHoweverManySuitesFail() {
    List<SuiteHealth> suites = new ArrayList<>();
    IntStream.range(0, 9).forEach(it -> suites.add(failingFor(it + 1, "failing-" + it)));
    suites.add(failingFor(90, "zoo", "mail", "pay"));
    suites.add(blocked(suite("mail", "The mail"), "zoo"));
    suites.add(blocked(suite("pay", "The pay"), "zoo"));
    suites.add(passing(suite("well", "The well")));
    web.health = health(suites.toArray(SuiteHealth[]::new));

    String page = web.get("/").body();

    assertThat(page)
        .containsSubsequence(
            "10 of 13 suites are failing: ",
            "id=\"trouble-zoo\"",
            "Blocks 2 suites: The mail, The pay",
            "id=\"trouble-failing-0\"",
            "id=\"trouble-failing-6\"",
            "Also failing",
            "id=\"suite-failing-7\"",
            "id=\"suite-failing-8\"",
            "Other suites",
            "id=\"suite-well\"")
        .doesNotContain("id=\"suite-mail\"", "id=\"suite-pay\"");
  }

  @Test
  void foldWhatIsBlockedUnderEveryFailure() {
    List<SuiteHealth> suites = new ArrayList<>();
    IntStream.range(0, 9)
        .forEach(it -> suites.add(failingFor(it + 1, "failing-" + it, "blocked-" + it)));
    IntStream.range(0, 9)
        .forEach(it -> suites.add(blocked(suite("blocked-" + it, "Kept " + it), "failing-" + it)));
    web.health = health(suites.toArray(SuiteHealth[]::new));

    assertThat(web.get("/").body())
        .containsSubsequence(
            "Also failing", "id=\"suite-failing-8\"", "Blocks 1 suite: Kept 8", "/suites/blocked-8")
        .doesNotContain("id=\"suite-blocked-", "Other suites");
  }

  @Test
  void sayOfAFailingSuiteHowLongItTakesAndWhatItsUptimeRestsOn() {
    web.health = health(failing(suite("invoices", "Invoices", "billing")));

    String page = web.get("/").body();

    assertThat(page.substring(page.indexOf("id=\"trouble-invoices\"")))
        .containsSubsequence(
            ">billing</a>",
            "<dt>24h</dt>",
            "<dd class=\"ran\">ran 83.33 %</dd>",
            ">p50</abbr>",
            ">p95</abbr>");
    assertThat(web.get("/suites/invoices").body())
        .contains("Coverage: 83.33 % of planned runs executed (24 h), – (7 d)");
  }
}
