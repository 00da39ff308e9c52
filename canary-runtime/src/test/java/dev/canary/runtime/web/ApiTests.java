package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.failed;
import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.passed;
import static dev.canary.runtime.web.Samples.start;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.TestDataItem;
import dev.canary.runtime.run.Trigger;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTests {

  private final WebFixture web = new WebFixture();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void showsARun() {
    web.recorded.add(failed("invoices"));

    HttpResponse<String> response = web.get("/api/runs/invoices-run");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().allValues("content-type")).containsExactly("application/json");
    assertThat(response.body())
        .isEqualTo(
            """
            {"id":"invoices-run","suite":"invoices","class":"com.acme.Canary","group":"invoices",\
            "launch":"launch-1","trigger":"SCHEDULE","labels":{"version":"1.2"},"attempt":1,\
            "retried":false,"worker":"in-process","startedAt":"2026-11-20T17:59:58.000Z","progress":null,\
            "endedAt":"2026-11-20T17:59:59.532Z","durationMs":1532,"outcome":"FAILED",\
            "reason":"The step \\"Issue the invoice\\" failed.","failedStep":"issue",\
            "failure":{"kind":"ASSERTION","type":"org.opentest4j.AssertionFailedError",\
            "message":"expected: 200 but was: 502",\
            "stackTrace":"org.opentest4j.AssertionFailedError: expected: 200 but was: 502","expected":null,"actual":null},\
            "steps":[{"id":"create","name":"Create draft","index":0,\
            "startedAt":"2026-11-20T17:59:58.000Z","durationMs":1.235,"outcome":"PASSED",\
            "reason":null,"failure":null},\
            {"id":"issue","name":"Issue the invoice","index":1,\
            "startedAt":"2026-11-20T17:59:58.002Z","durationMs":1530,"outcome":"FAILED",\
            "reason":null,"failure":{"kind":"ASSERTION",\
            "type":"org.opentest4j.AssertionFailedError","message":"expected: 200 but was: 502",\
            "stackTrace":"org.opentest4j.AssertionFailedError: expected: 200 but was: 502","expected":null,"actual":null}},\
            {"id":"pay","name":"Pay","index":2,"startedAt":null,"durationMs":0,\
            "outcome":"SKIPPED","reason":"The step \\"Issue the invoice\\" failed.",\
            "failure":null}],\
            "cleanup":{"outcome":"PASSED","durationMs":7,"failure":null},\
            "testData":[],"logs":[],"http":[],"processes":[],"attachments":[],\
            "entries":{"invoice":"42"},"changes":[],\
            "command":{"text":"java -jar canary-runtime.jar once --suites '/opt/my suites/shop.jar' \
            --suite invoices","variables":["SHOP_TOKEN"]},\
            "links":{"self":"/api/runs/invoices-run","page":"/runs/invoices-run",\
            "junit":"/runs/invoices-run/junit.xml","lastPassed":null}}""");
  }

  @Test
  void showsAttemptsThatOthersFollowed() {
    web.recorded.add(new Run(failed("invoices").start(), failed("invoices").end(), true));

    assertThat(web.get("/api/runs/invoices-run").body()).contains("\"retried\":true,");
    assertThat(web.get("/api/runs").body()).contains("\"retried\":true,");
  }

  @Test
  void showsTheRunsOfALaunchThatWasOrdered() {
    web.recorded.add(failed("invoices"));

    assertThat(web.get("/api/runs?launch=launch-1").body()).contains("\"id\":\"invoices-run\"");
    assertThat(web.get("/api/runs?launch=launch-2").body())
        .isEqualTo("{\"data\":[],\"next\":null}");
  }

  @Test
  void findsRunsOfASuiteByWhatStartedThem() {
    web.health = health(failing(suite("invoices", "Invoices")));

    web.get("/api/suites/invoices/runs?trigger=MANUAL");

    assertThat(web.queries.get(0).findTrigger()).hasValue(Trigger.MANUAL);
    assertThat(web.get("/api/suites/invoices/runs?trigger=WIND").body())
        .contains(
            "The parameter \\\"trigger\\\" is \\\"WIND\\\"; it has to be one of SCHEDULE, MANUAL, PIPELINE, CLEANUP.");
  }

  @Test
  void showsRunsThatAreGoingOn() {
    web.running.add(new Run(start("login"), null));

    HttpResponse<String> response = web.get("/api/runs?state=running");

    assertThat(response.body())
        .isEqualTo(
            """
            {"data":[{"id":"login-run","suite":"login","class":"com.acme.Canary",\
            "group":"invoices","launch":"launch-1","trigger":"SCHEDULE",\
            "labels":{"version":"1.2"},"attempt":1,"retried":false,"worker":"in-process",\
            "startedAt":"2026-11-20T17:59:58.000Z","progress":null,"endedAt":null,"durationMs":null,\
            "outcome":null,"reason":null,"failedStep":null,"failure":null,"steps":[],\
            "cleanup":null,"testData":[],"logs":[],"http":[],"processes":[],"attachments":[],\
            "entries":{},"links":{"self":"/api/runs/login-run","page":"/runs/login-run",\
            "junit":null}}],"next":null}""");
  }

  @Test
  void showsHowFarARunIs() {
    web.health = health(failing(suite("invoices", "Invoices")));
    web.running.add(new Run(start("invoices"), null));
    web.recorded.add(new Run(start("invoices"), null));
    StepInfo step = new StepInfo("create", "Create draft");
    web.ongoing.add(OngoingRun.of(start("invoices")).with(step, Samples.NOW));

    String progress =
        """
        "progress":{"begun":[{"id":"create","name":"Create draft",\
        "startedAt":"2026-11-20T18:00:00.000Z"}],"planned":2},""";
    assertThat(web.get("/api/runs?state=running").body()).contains(progress);
    assertThat(web.get("/api/runs/invoices-run").body()).contains(progress);
  }

  @Test
  void showsWhatIsNotAsItWasInTheLastPass() {
    web.recorded.add(passed("login"));
    web.recorded.add(failed("invoices"));

    assertThat(web.get("/api/runs/invoices-run").body())
        .contains(
            """
            "changes":[{"what":"Entry invoice","before":null,"now":"42"}],""",
            "\"lastPassed\":\"/api/runs/login-run\"");
  }

  @Test
  void pagesTheRunsOfASuite() {
    web.health = health(failing(suite("invoices", "Invoices")));
    web.recorded.add(failed("invoices"));

    HttpResponse<String> response =
        web.get(
            "/api/suites/invoices/runs?limit=7&before=0193f1c4-5d6a-7b21-8c3d-4e5f60718293&outcome=FAILED&outcome=ERROR");

    assertThat(web.queries)
        .containsExactly(
            new RunQuery(
                "invoices",
                "0193f1c4-5d6a-7b21-8c3d-4e5f60718293",
                Set.of(Outcome.FAILED, Outcome.ERROR),
                7));
    assertThat(response.body()).endsWith("],\"next\":\"cursor-1\"}");
  }

  @Test
  void listsTheLatestRunsOfAllSuites() {
    HttpResponse<String> response = web.get("/api/runs");

    assertThat(web.queries).containsExactly(new RunQuery(null, null, Set.of(), 50));
    assertThat(response.body()).isEqualTo("{\"data\":[],\"next\":null}");
  }

  @Test
  void showsWhatARunHasMade() {
    web.recorded.add(failed("invoices"));
    web.testData.put(
        "invoices-run",
        List.of(
            new TestDataItem("invoice", "7", Samples.NOW, Samples.NOW.plusSeconds(1)),
            new TestDataItem("invoice", "8", Samples.NOW, null)));

    assertThat(web.get("/api/runs/invoices-run").body())
        .contains(
            """
            "testData":[\
            {"kind":"invoice","id":"7","createdAt":"2026-11-20T18:00:00.000Z",\
            "deletedAt":"2026-11-20T18:00:01.000Z"},\
            {"kind":"invoice","id":"8","createdAt":"2026-11-20T18:00:00.000Z",\
            "deletedAt":null}]""");
  }

  @Test
  void showsWhatWasLeftBehind() {
    web.leftovers.add(Samples.leftover("8"));

    assertThat(web.get("/api/test-data").body())
        .isEqualTo(
            """
            {"data":[{"owner":"invoices","kind":"invoice","id":"8","runId":"invoices-run",\
            "attributes":{"realm":"eu"},"createdAt":"2026-11-20T17:58:00.000Z","ageMs":120000}],"next":null}""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "limit=0 | The parameter \"limit\" is \"0\"; it has to be a whole number from 1 to 500.",
        "limit=501 | The parameter \"limit\" is \"501\"; it has to be a whole number from 1 to 500.",
        "limit=-1 | The parameter \"limit\" is \"-1\"; it has to be a whole number from 1 to 500.",
        "limit=ten | The parameter \"limit\" is \"ten\"; it has to be a whole number from 1 to 500.",
        "before=%3C | The parameter \"before\" is \"<\"; it has to be the \"next\" of an earlier answer.",
        "outcome=OK | The parameter \"outcome\" is \"OK\"; it has to be one of PASSED, DEGRADED, FAILED, BLOCKED, ABORTED, ERROR, MISSED.",
        "state=done | The parameter \"state\" is \"done\"; it has to be running."
      })
  void refusesParametersThatAreWrong(String query, String detail) {
    HttpResponse<String> response = web.get("/api/runs?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().allValues("content-type"))
        .containsExactly("application/problem+json");
    assertThat(response.body())
        .isEqualTo(
            """
            {"type":"about:blank","title":"Bad Request","status":400,"detail":"%s"}"""
                .formatted(detail.replace("\"", "\\\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/runs/none | There is no run with the id \"none\".",
        "/api/suites/none | There is no suite with the id \"none\".",
        "/api/suites/none/runs | There is no suite with the id \"none\"."
      })
  void doesNotKnowOtherIds(String path, String detail) {
    web.recorded.add(passed("invoices"));

    HttpResponse<String> response = web.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo(
            """
            {"type":"about:blank","title":"Not Found","status":404,"detail":"%s"}"""
                .formatted(detail.replace("\"", "\\\"")));
  }
}
