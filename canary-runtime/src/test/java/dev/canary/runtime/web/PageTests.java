package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.blocked;
import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.maintained;
import static dev.canary.runtime.web.Samples.passing;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.LogLine;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.TestDataItem;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as they come over HTTP. */
class PageTests {

  private final WebFixture web = new WebFixture();

  @AfterEach
  void close() {
    web.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/suites/invoices", "/runs/invoices-run", "/test-data", "/prober"})
  void allowTheirOwnScriptsAndNothingElse(String path) {
    web.health = health(failing(suite("invoices", "Invoices")));
    web.recorded.add(Samples.failed("invoices"));

    HttpResponse<String> page = web.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-security-policy"))
        .contains(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(page.headers().firstValue("cache-control")).contains("no-store");
    assertThat(page.body()).doesNotContain(" style=").doesNotContain("<script>");
  }

  @Test
  void haveNothingThatNoPageCanHold() {
    web.recorded.add(Samples.failed("invoices"));
    LogLine line =
        new LogLine(
            Samples.NOW, "INFO", "shop", "a\0b\u001bc\uD800d <i>\u0007</i>\t\uD83D\uDC24", "issue");
    web.evidence.put("invoices-run", new Evidence(List.of(line), List.of(), List.of(), List.of()));

    String page = web.get("/runs/invoices-run").body();

    assertThat(page).contains("a\uFFFDb\uFFFDc\uFFFDd &lt;i&gt;\uFFFD&lt;/i&gt;\t\uD83D\uDC24");
    assertThat(page.chars().filter(it -> it < ' ' && it != '\n' && it != '\t')).isEmpty();
  }

  @Test
  void tellWhatFailsFirst() {
    web.health =
        health(
            passing(suite("accounts", "Accounts")),
            failing(suite("invoices", "Invoices"), "payments"),
            blocked(suite("payments", "Payments"), "invoices"));

    String page = web.get("/").body();

    assertThat(page)
        .containsSubsequence(
            "1 of 3 suites is failing: Invoices",
            "Step 2 of 3: Issue the invoice",
            "expected: 200 but was: 502",
            "Blocks 1 suite: Payments",
            "Other suites",
            "Accounts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=INVO", "/?tag=core", "/?state=failing"})
  void showWhatIsLookedFor(String path) {
    web.health =
        health(
            passing(suite("accounts", "Accounts")), failing(suite("invoices", "Invoices", "core")));

    String page = web.get(path).body();

    assertThat(page).contains("1 of 2 suites", "id=\"trouble-invoices\"");
    assertThat(page).doesNotContain("id=\"suite-accounts\"");
  }

  @Test
  void tellWhatIsInMaintenanceAndUntilWhen() {
    web.health =
        health(passing(suite("accounts", "Accounts")), maintained(suite("invoices", "Invoices")));

    String page = web.get("/").body();

    assertThat(page)
        .contains(
            "Accounts is passing.",
            "<a href=\"/?state=maintenance\">1 in maintenance</a>",
            "id=\"suite-invoices\"",
            "In the maintenance window deploy until 2026-11-20T19:00:00.000Z.");
    assertThat(web.get("/?state=maintenance").body())
        .contains("1 of 2 suites", "id=\"suite-invoices\"")
        .doesNotContain("id=\"suite-accounts\"");
    assertThat(web.get("/suites/invoices").body())
        .contains("In the maintenance window deploy until 2026-11-20T19:00:00.000Z.");
  }

  @Test
  void comeInPartsIfThereAreManySuites() {
    web.health =
        health(
            IntStream.range(0, 60)
                .mapToObj(it -> passing(suite("suite-%02d".formatted(it), "Suite " + it)))
                .toArray(SuiteHealth[]::new));

    assertThat(web.get("/").body())
        .contains("Page 1 of 3", "rel=\"next\"")
        .doesNotContain("rel=\"prev\"");
    assertThat(web.get("/?page=3").body())
        .contains("Page 3 of 3", "rel=\"prev\"")
        .doesNotContain("rel=\"next\"");
  }

  @Test
  void sayToPeopleThatThereIsNothing() {
    HttpResponse<String> page =
        web.send(
            HttpRequest.newBuilder(web.url().resolve("/suites/%3Cb%3E"))
                .header("Accept", "text/html,application/xhtml+xml"));

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("There is no suite with the id \"&lt;b&gt;\".", "Go to the overview");
  }

  @Test
  void areNothingForPrograms() {
    HttpResponse<String> problem = web.get("/suites/nothing");

    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(problem.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void giveARunAsJUnitXml() {
    web.recorded.add(Samples.failed("invoices"));

    HttpResponse<String> xml = web.get("/runs/invoices-run/junit.xml");

    assertThat(xml.headers().firstValue("content-type")).contains("application/xml;charset=utf-8");
    assertThat(xml.body()).contains("<testsuite name=\"invoices\" tests=\"4\" failures=\"1\"");
  }

  @Test
  void showTheCommandThatRepeatsARunAndWhatItNeeds() {
    web.health = health(failing(suite("invoices", "Invoices")));
    web.recorded.add(Samples.failed("invoices"));

    assertThat(web.get("/runs/invoices-run").body().replace("&#39;", "'"))
        .contains(
            "java -jar canary-runtime.jar once --suites '/opt/my suites/shop.jar' --suite invoices<")
        .contains("Set these environment variables first; what they hold is not shown:")
        .contains("<code>SHOP_TOKEN</code>");
  }

  @Test
  void areCalledByWhatTheyShow() {
    web.health = health(failing(suite("invoices", "Invoices")));
    web.recorded.add(Samples.failed("invoices"));

    assertThat(web.get("/runs/invoices-run").body())
        .contains("<title>Invoices, failed 20 Nov 17:59:58 UTC · system-verification</title>")
        .contains("<li aria-current=\"page\">Run</li>");
  }

  @Test
  void showHowManyRunsHadWhichOutcome() {
    web.health = health(failing(suite("invoices", "Invoices")));
    web.rollups.add(Samples.rollup(Samples.NOW.minusSeconds(3_600), 11));

    assertThat(web.get("/suites/invoices?range=7d").body())
        .contains("data-from=\"2026-11-13T18:00:00.000Z\" data-to=\"2026-11-20T18:00:00.000Z\"")
        .contains("data-good=\"11\" data-warn=\"0\" data-bad=\"1\" data-off=\"0\"");
  }

  @Test
  void keepFilterAndChartAndPlace() {
    web.health = health(failing(suite("invoices", "Invoices")));
    web.recorded.add(Samples.failed("invoices"));

    String page =
        web.get("/suites/invoices?outcome=failed&trigger=manual&range=30d&before=c0").body();

    assertThat(page.replace("&amp;", "&"))
        .contains("<input type=\"hidden\" name=\"range\" value=\"30d\">")
        .contains("/suites/invoices?outcome=failed&trigger=manual&range=7d&before=c0\"")
        .contains("?outcome=failed&trigger=manual&range=30d&before=cursor-1\"")
        .contains("?outcome=failed&trigger=manual&range=30d\"");
  }

  @Test
  void showWhatIsKnownOfTestDataAndOfBodiesThatNobodyRead() {
    web.recorded.add(Samples.failed("invoices"));
    web.testData.put("invoices-run", List.of(new TestDataItem("invoice", "7", Samples.NOW, null)));
    web.leftovers.add(Samples.leftover("7"));
    web.evidence.put("invoices-run", exchange());

    assertThat(web.get("/runs/invoices-run").body())
        .contains("<code>7</code> <span class=\"tag\">realm eu</span>")
        .contains("<code class=\"url\">https://shop.example.com/search?q=lamp</code>")
        .contains("1 headers, body not read");
  }

  private static Evidence exchange() {
    String json =
        """
        {"method":"GET","url":"https://shop.example.com/search?q=lamp","status":200,"timings":{"total":9},
         "request":{"headers":{},"size":0},
         "response":{"headers":{"content-length":["187"]},"size":0,"complete":false}}
        """;
    return new Evidence(List.of(), List.of(new EvidenceEntry("issue", json)), List.of(), List.of());
  }
}
