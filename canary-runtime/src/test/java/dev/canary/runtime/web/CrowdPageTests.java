package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.blocked;
import static dev.canary.runtime.web.Samples.blockedByEnvironment;
import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.SuiteHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages where something blocks four hundred suites. */
class CrowdPageTests {

  private static final int MANY = 400;

  private final WebFixture web = new WebFixture();

  @AfterEach
  void close() {
    web.close();
  }

  private static String id(int number) {
    return "suite-%03d".formatted(number);
  }

  private static List<SuiteHealth> many(Function<String, SuiteHealth> judged) {
    return new ArrayList<>(
        IntStream.range(0, MANY).mapToObj(CrowdPageTests::id).map(judged).toList());
  }

  private void blockManyBySuite() {
    List<SuiteHealth> suites = many(id -> blocked(suite(id, "Name of " + id), "invoices"));
    String[] ids = suites.stream().map(it -> it.suite().id()).toArray(String[]::new);
    suites.add(failing(suite("invoices", "Invoices"), ids));
    show(suites);
  }

  private void blockManyByEnvironment() {
    show(many(id -> blockedByEnvironment(suite(id, "Name of " + id), "Database: out of memory")));
  }

  private void show(List<SuiteHealth> suites) {
    web.health = health(suites.toArray(SuiteHealth[]::new));
  }

  private static long count(String text, String page) {
    return Pattern.compile(text, Pattern.LITERAL).matcher(page).results().count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/suites/invoices", "/api/suites/invoices"})
  void readTheAvailabilityOfNoOtherSuite(String path) {
    blockManyBySuite();

    assertThat(web.get(path).statusCode()).isEqualTo(200);

    assertThat(web.availabilityAsked).containsExactly("invoices");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/suites/invoices/runs",
        "/api/suites/invoices/verdicts",
        "/api/suites/invoices/rollups",
        "/runs/invoices-run"
      })
  void readNoAvailabilityThatTheyDoNotShow(String path) {
    blockManyBySuite();
    web.recorded.add(Samples.failed("invoices"));

    assertThat(web.get(path).statusCode()).isEqualTo(200);

    assertThat(web.availabilityAsked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/suites/invoices", "/runs/invoices-run"})
  void nameAllThatASuiteBlocks(String path) {
    blockManyBySuite();
    web.recorded.add(Samples.failed("invoices"));

    assertThat(web.get(path).body())
        .contains("href=\"/suites/suite-000\">Name of suite-000<", ">Name of suite-399<");
  }

  @Test
  void nameABlockingSuiteThatIsGoneByItsId() {
    web.health = health(blocked(suite("payments", "Payments"), "invoices"));

    assertThat(web.get("/suites/payments").body()).contains("href=\"/suites/invoices\">invoices<");
  }

  @Test
  void countAllThatASuiteBlocksAndLeadToThoseThatTheyDoNotName() {
    blockManyBySuite();

    String page = web.get("/").body();

    assertThat(page)
        .containsSubsequence(
            "Blocks 400 suites: Name of suite-000, Name of suite-001",
            "Name of suite-049, and 350 more</summary>",
            "<a href=\"/?state=blocked\">and 350 more</a>");
    assertThat(page).doesNotContain("suite-050");
    assertThat(web.availabilityAsked).containsExactly("invoices");
  }

  @Test
  void countAllThatAnEnvironmentBlocksAndLeadToThoseThatTheyDoNotName() {
    blockManyByEnvironment();

    String page = web.get("/").body();

    assertThat(page)
        .containsSubsequence(
            "Database: out of memory",
            "It blocks 400 suites: ",
            ">Name of suite-000</a>, ",
            ">Name of suite-049</a>, <a href=\"/?state=blocked\">and 350 more</a>.");
    assertThat(page).doesNotContain("/suites/suite-050");
    assertThat(web.availabilityAsked).isEmpty();
  }

  @Test
  void haveEveryBlockedSuiteWhereTheyLeadTo() {
    blockManyBySuite();
    String bySuite = web.get("/?state=blocked").body();
    blockManyByEnvironment();
    String byEnvironment = web.get("/?state=blocked").body();

    assertThat(bySuite).contains("Page 1 of 16");
    assertThat(count("id=\"suite-suite-", bySuite)).isEqualTo(25);
    assertThat(byEnvironment).contains("Page 1 of 16");
    assertThat(count("id=\"suite-suite-", byEnvironment)).isEqualTo(25);
  }
}
