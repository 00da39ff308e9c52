package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.blocked;
import static dev.canary.runtime.web.Samples.blockedByEnvironment;
import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.maintained;
import static dev.canary.runtime.web.Samples.passing;
import static dev.canary.runtime.web.Samples.pending;
import static dev.canary.runtime.web.Samples.spoilt;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthEndpointTests {

  private final WebFixture web = new WebFixture();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void tellsWhichSuiteFailsAndWhatItBlocks() {
    web.health =
        health(
            failing(suite("invoices", "Invoices"), "payments"),
            blocked(suite("payments", "Payments"), "invoices"));

    HttpResponse<String> response = web.get("/health");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .isEqualTo(
            """
            {"status":"fail","name":"system-verification","environment":"production",\
            "time":"2026-11-20T18:00:00.000Z","version":"0.1.0",\
            "output":"1 of 2 suites is failing: Invoices",\
            "failed":["Invoices: Issue the invoice"],\
            "suites":{"total":2,"passing":0,"degraded":0,"failing":1,"blocked":1,"stale":0,\
            "pending":0,"paused":0,"maintenance":0},\
            "checks":{"invoices":[{"componentType":"suite","status":"fail","verdict":"FAILING",\
            "time":"2026-11-20T17:59:59.532Z","observedValue":1532,"observedUnit":"ms",\
            "output":"Issue the invoice: expected: 200 but was: 502","failedStep":"issue",\
            "runId":"invoices-run","latestOutcome":"FAILED","since":"2026-11-20T17:59:00.000Z","consecutiveFailures":3,\
            "blocks":["payments"],"links":{"run":"/runs/invoices-run"}}],\
            "payments":[{"componentType":"suite","status":"pass","verdict":"BLOCKED",\
            "time":null,"observedValue":null,"observedUnit":"ms",\
            "output":"Blocked by Invoices.","failedStep":null,\
            "runId":null,"latestOutcome":null,"since":"2026-11-20T17:59:00.000Z","consecutiveFailures":0,\
            "blocks":[],"links":{}}]}}""");
  }

  @Test
  void listsWhatIsInMaintenanceAndSaysUntilWhen() {
    web.health =
        health(passing(suite("login", "Login")), maintained(suite("invoices", "Invoices")));

    HttpResponse<String> response = web.get("/health");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains(
            "\"total\":2,\"passing\":1",
            "\"maintenance\":1",
            "\"verdict\":\"MAINTENANCE\"",
            "\"output\":\"In the maintenance window deploy until 2026-11-20T19:00:00.000Z.\"");
  }

  @Test
  void answersWithTheMediaTypeOfHealthAndIsNeverStored() {
    web.health = health(passing(suite("login", "Login")));

    HttpResponse<String> response = web.get("/health");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().allValues("content-type"))
        .containsExactly("application/health+json");
    assertThat(response.headers().allValues("cache-control")).containsExactly("no-store");
  }

  @Test
  void answersHeadAsGetWithoutItsBody() {
    web.health = health(failing(suite("invoices", "Invoices")));
    HttpResponse<String> get = web.get("/health");

    HttpResponse<String> head = web.send("HEAD", "/health");

    assertThat(head.statusCode()).isEqualTo(503);
    assertThat(head.body()).isEmpty();
    for (String header : List.of("content-type", "content-length", "cache-control")) {
      assertThat(head.headers().allValues(header)).isEqualTo(get.headers().allValues(header));
    }
    assertThat(get.headers().firstValue("content-length"))
        .hasValue(Integer.toString(get.body().length()));
  }

  @Test
  void answersFromTheLatestSnapshot() {
    web.health = health(passing(suite("login", "Login")));
    web.get("/health");

    web.health = health(failing(suite("login", "Login")));

    assertThat(web.get("/health").statusCode()).isEqualTo(503);
    assertThat(web.get("/health/login").statusCode()).isEqualTo(503);
  }

  @Test
  void tellsTheHealthOfOneSuite() {
    web.health = health(passing(suite("login", "Login")), failing(suite("invoices", "Invoices")));

    HttpResponse<String> well = web.get("/health/login");
    HttpResponse<String> ill = web.get("/health/invoices");

    assertThat(well.statusCode()).isEqualTo(200);
    assertThat(well.body())
        .contains("\"output\":\"Login is passing.\"", "\"total\":1,")
        .doesNotContain("invoices");
    assertThat(ill.statusCode()).isEqualTo(503);
  }

  @Test
  void countsTheCauseOfABlockedSuite() {
    web.health =
        health(
            failing(suite("invoices", "Invoices"), "payments"),
            blocked(suite("payments", "Payments"), "invoices"));

    HttpResponse<String> response = web.get("/health/payments");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .contains(
            "\"output\":\"1 of 1 suite is blocked: Payments (by Invoices: Issue the invoice)\"",
            "\"failed\":[\"Invoices: Issue the invoice\"]");
  }

  @Test
  void tellsOneRootCauseForAllSuitesThatAnEnvironmentBlocks() {
    String cause = "Shop environment: Deploy: connection refused";
    web.health =
        health(
            blockedByEnvironment(suite("invoices", "Invoices"), cause),
            blockedByEnvironment(suite("payments", "Payments"), cause),
            passing(suite("login", "Login")));

    HttpResponse<String> response = web.get("/health");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .contains(
            "\"output\":\"2 of 3 suites are blocked by Shop environment: Deploy: connection refused:"
                + " Invoices, Payments\"",
            "\"failed\":[\"Shop environment: Deploy: connection refused\"]",
            "\"blocked\":2,",
            "\"output\":\"Blocked by Shop environment: Deploy: connection refused.\"",
            "\"status\":\"fail\",\"verdict\":\"BLOCKED\"");
    assertThat(web.get("/health/payments").statusCode()).isEqualTo(503);
    assertThat(web.get("/health.xml").body())
        .contains("<status>Shop environment: Deploy: connection refused</status>");
  }

  @Test
  void failsWithEveryPartOfItWhenTheProberItselfDoes() {
    web.health =
        health(passing(suite("login", "Login"))).withProblems(List.of("Nothing ticks any more."));

    assertThat(web.get("/health").statusCode()).isEqualTo(503);
    assertThat(web.get("/health").body())
        .contains(
            "\"status\":\"fail\",",
            "\"output\":\"Nothing ticks any more. Before that: Login is passing.\"");
    assertThat(web.get("/health/login").statusCode()).isEqualTo(503);
    assertThat(web.get("/health/login").body()).contains("Nothing ticks any more.");
    assertThat(web.get("/health.xml").statusCode()).isEqualTo(503);
    assertThat(web.get("/health.xml").body()).contains("<status>Nothing ticks any more.</status>");
    assertThat(web.get("/health/login.xml").body()).contains("Nothing ticks any more.");
  }

  @Test
  void tellsThatTheLatestRunDoesNotCount() {
    web.health =
        health(
            spoilt(passing(suite("login", "Login")), Outcome.ERROR, "The worker was killed."),
            spoilt(pending(suite("search", "Search")), Outcome.MISSED, "It is late."));

    assertThat(web.get("/health").body())
        .contains(
            "\"output\":\"The latest run is ERROR: The worker was killed.\"",
            "\"latestOutcome\":\"ERROR\"",
            "\"output\":\"There is no result yet. The latest run is MISSED: It is late.\"",
            "\"latestOutcome\":\"MISSED\"");
  }

  @Test
  void doesNotKnowOtherSuites() {
    HttpResponse<String> response = web.get("/health/nothing");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo(
            """
            {"type":"about:blank","title":"Not Found","status":404,\
            "detail":"There is no suite with the id \\"nothing\\"."}""");
  }

  @Test
  void isNarrowedByTags() {
    web.health =
        health(
            passing(suite("login", "Login", "fast")),
            passing(suite("search", "Search", "slow")),
            failing(suite("invoices", "Invoices", "billing")));

    assertThat(web.get("/health?tag=fast").body()).contains("\"output\":\"Login is passing.\"");
    assertThat(web.get("/health?tag=fast&tag=slow").body())
        .contains("\"output\":\"All 2 suites are passing.\"");
    assertThat(web.get("/health?tag=fast&tag=billing").statusCode()).isEqualTo(503);
  }

  @Test
  void isNotGreenForATagThatNoSuiteHas() {
    web.health = health(passing(suite("login", "Login", "fast")));

    HttpResponse<String> response = web.get("/health?tag=fats");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .contains("\"output\":\"No suite was found, so nothing is known to be well.\"");
  }

  @Test
  void writesWhatPingdomReads() {
    web.health = health(passing(suite("login", "Login")));

    HttpResponse<String> response = web.get("/health.xml");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().allValues("content-type"))
        .containsExactly("application/xml;charset=utf-8");
    assertThat(response.body())
        .isEqualTo(
            """
            <pingdom_http_custom_check><status>OK</status>\
            <response_time>120</response_time></pingdom_http_custom_check>
            """);
  }

  @Test
  void namesWhatIsNotWellForPingdom() {
    web.health =
        health(
            pending(suite("search", "Search")),
            failing(suite("invoices", "<b>Profit & \"loss\"</b>\u0001")));

    HttpResponse<String> all = web.get("/health.xml");
    HttpResponse<String> one = web.get("/health/invoices.xml");

    assertThat(all.statusCode()).isEqualTo(503);
    assertThat(all.body())
        .isEqualTo(
            """
            <pingdom_http_custom_check>\
            <status>&lt;b&gt;Profit &amp; "loss"&lt;/b&gt;\uFFFD, Search</status>\
            <response_time>1532</response_time></pingdom_http_custom_check>
            """);
    assertThat(one.body()).doesNotContain("Search");
    assertThat(web.get("/health/search.xml").body())
        .contains("<status>Search</status><response_time>0.001</response_time>");
  }

  @Test
  void answersManyAtOnce() {
    web.health = health(passing(suite("login", "Login")));

    List<HttpResponse<String>> responses =
        IntStream.range(0, 100).parallel().mapToObj(i -> web.get("/health")).toList();

    assertThat(responses).hasSize(100).allMatch(response -> response.statusCode() == 200);
  }
}
