package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.failed;
import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.judged;
import static dev.canary.runtime.web.Samples.passed;
import static dev.canary.runtime.web.Samples.pending;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.Verdict;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Suites in the API. */
class SuiteApiTests {

  private final WebFixture web = new WebFixture();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void showsHowTheStepsOfASuiteHaveFared() {
    web.health = health(failing(suite("invoices", "Invoices")));
    Run failed = failed("invoices");
    web.recorded.add(failed);
    web.recorded.add(new Run(failed.start(), failed.end(), true));

    assertThat(web.get("/api/suites/invoices/steps").body())
        .isEqualTo(
            """
            {"data":[{"id":"create","name":"Create draft","runs":1,"failed":0,"latestMs":1.235,\
            "p50Ms":1.235,"p95Ms":1.235},\
            {"id":"issue","name":"Issue the invoice","runs":1,"failed":1,"latestMs":1530,\
            "p50Ms":1530,"p95Ms":1530}],"next":null}""");
  }

  @Test
  void showsASuite() {
    web.health = health(failing(suite("invoices", "Invoices", "shop", "billing")));

    HttpResponse<String> response = web.get("/api/suites/invoices");

    assertThat(response.body())
        .isEqualTo(
            """
            {"id":"invoices","name":"Invoices","class":"com.acme.InvoicesCanary",\
            "group":"invoices","every":"5m","timeout":"2m","cleanupTimeout":"30s",\
            "failAfter":"1","recoverAfter":"2","tags":["billing","shop"],\
            "steps":[{"id":"create","name":"Create draft"},\
            {"id":"issue","name":"Issue the invoice"}],"dependsOn":[],"environments":[],\
            "source":"shop.jar","verdict":"FAILING","since":"2026-11-20T17:59:00.000Z",\
            "consecutiveFailures":3,"blockedBy":[],"blockingEnvironment":null,"blocks":[],\
            "latestRun":{"id":"invoices-run","startedAt":"2026-11-20T17:59:58.000Z",\
            "endedAt":"2026-11-20T17:59:59.532Z","durationMs":1532,"outcome":"FAILED",\
            "links":{"self":"/api/runs/invoices-run"}},\
            "nextRunAt":"2026-11-20T18:05:00.000Z","paused":false,"pause":null,\
            "muted":false,"mute":null,"maintenance":null,\
            "uptime":{"24h":{"ratio":0.99943,"upSeconds":72000,"downSeconds":41,\
            "maintenanceSeconds":0,"unknownSeconds":14359},\
            "7d":{"ratio":null,"upSeconds":0,"downSeconds":0,"maintenanceSeconds":0,"unknownSeconds":604800}},\
            "coverage":{"24h":{"executed":240,"planned":288,"ratio":0.833333},\
            "7d":{"executed":0,"planned":0,"ratio":null}},\
            "durations":{"p50Ms":null,"p95Ms":null},\
            "links":{"self":"/api/suites/invoices","page":"/suites/invoices",\
            "runs":"/api/suites/invoices/runs","steps":"/api/suites/invoices/steps",\
            "health":"/health/invoices"}}""");
  }

  @Test
  void listsSuitesByTheirIds() {
    web.health = health(pending(suite("search", "Search")), pending(suite("login", "Login")));

    HttpResponse<String> response = web.get("/api/suites");

    assertThat(response.body())
        .startsWith("{\"data\":[{\"id\":\"login\",")
        .contains("},{\"id\":\"search\",", "\"verdict\":\"PENDING\",\"since\":null,")
        .endsWith("],\"next\":null}");
  }

  @Test
  void listsPausedSuitesWithoutGroupAndInterval() {
    web.health = health(judged(suite("payments", "Payments"), Verdict.PAUSED, passed("payments")));

    HttpResponse<String> response = web.get("/api/suites");

    assertThat(response.body()).contains("\"group\":null,\"every\":null", "\"verdict\":\"PAUSED\"");
  }
}
