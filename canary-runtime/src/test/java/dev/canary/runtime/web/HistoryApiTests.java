package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.Resolution;
import dev.canary.runtime.run.RollupQuery;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryApiTests {

  private static final Instant SIX = Instant.parse("2026-11-20T18:00:00Z");

  private final WebFixture web = new WebFixture();

  @BeforeEach
  void knowASuite() {
    web.health = Samples.health(Samples.passing(Samples.suite("invoices", "Invoices")));
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void tellsHowAVerdictHasChangedTheNewestFirst() {
    web.changes.add(new VerdictChange("invoices", SIX.minusSeconds(90), Verdict.PASSING, null));
    web.changes.add(
        new VerdictChange("invoices", SIX.minusSeconds(30), Verdict.FAILING, Verdict.PASSING));

    assertThat(web.get("/api/suites/invoices/verdicts?from=2026-11-20T17:00:00Z").body())
        .isEqualTo(
            """
            {"data":[{"at":"2026-11-20T17:59:30.000Z","verdict":"FAILING","previous":"PASSING"},\
            {"at":"2026-11-20T17:58:30.000Z","verdict":"PASSING","previous":null}],"next":null}""");
  }

  @Test
  void pagesTheChangesOfAVerdict() {
    for (int seconds = 90; seconds > 0; seconds -= 30) {
      web.changes.add(
          new VerdictChange("invoices", SIX.minusSeconds(seconds), Verdict.PASSING, null));
    }

    assertThat(web.get("/api/suites/invoices/verdicts?limit=2").body())
        .contains("\"at\":\"2026-11-20T17:59:30.000Z\"", "\"at\":\"2026-11-20T17:59:00.000Z\"")
        .doesNotContain("17:58:30")
        .endsWith("\"next\":\"2026-11-20T17:59:00.000Z\"}");
    assertThat(
            web.get("/api/suites/invoices/verdicts?limit=2&before=2026-11-20T17:59:00.000Z").body())
        .isEqualTo(
            """
            {"data":[{"at":"2026-11-20T17:58:30.000Z","verdict":"PASSING","previous":null}],"next":null}""");
  }

  @Test
  void sumsUpHoursAndDaysTheNewestFirst() {
    web.rollups.add(Samples.rollup(SIX.minusSeconds(7200), 11));
    web.rollups.add(Samples.rollup(SIX.minusSeconds(3600), 12));

    assertThat(web.get("/api/suites/invoices/rollups").body())
        .startsWith(
            """
            {"data":[{"startsAt":"2026-11-20T17:00:00.000Z","resolution":"hour",\
            "outcomes":{"PASSED":12,"FAILED":1},\
            "durations":{"count":13,"sumMs":1300,"p50Ms":90,"p95Ms":190,"maxMs":250.5}},""")
        .endsWith("\"next\":null}");
    assertThat(web.rollupQueries)
        .containsExactly(
            new RollupQuery("invoices", Resolution.HOUR, SIX.minus(Duration.ofDays(1)), SIX));
  }

  @Test
  void canBeAskedForAnyTime() {
    web.get(
        "/api/suites/invoices/rollups?resolution=day&from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z");

    assertThat(web.rollupQueries)
        .containsExactly(
            new RollupQuery(
                "invoices",
                Resolution.DAY,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-02-01T00:00:00Z")));
  }

  @Test
  void pointsToTheRunThatPassedLast() {
    web.recorded.add(Samples.failed("invoices"));
    web.recorded.add(Samples.passed("older"));

    assertThat(web.get("/api/runs/invoices-run").body())
        .endsWith("\"lastPassed\":\"/api/runs/older-run\"}}");
    assertThat(web.queries.get(0).findBefore()).hasValue("invoices-run");
    assertThat(web.queries.get(0).findSuite()).hasValue("invoices");
  }

  @Test
  void showsHowLongTheLatestResultsOfASuiteTook() {
    for (int i = 1; i <= 20; i++) {
      web.recent.add(new RecentRun("run-" + i, SIX, Duration.ofMillis(10L * i), Outcome.PASSED));
    }
    web.recent.add(new RecentRun("cut-off", SIX, Duration.ofDays(1), Outcome.ERROR));

    String durations = "\"durations\":{\"p50Ms\":100,\"p95Ms\":190}";
    assertThat(web.get("/api/suites/invoices").body()).contains(durations);
    assertThat(web.send("POST", "/api/suites/invoices/unmute").body()).contains(durations);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(web.get("/api/suites/nonsense/rollups").statusCode()).isEqualTo(404);
    assertThat(web.get("/api/suites/nonsense/verdicts").statusCode()).isEqualTo(404);
    assertThat(web.get("/api/suites/invoices/verdicts?from=yesterday").body())
        .contains(
            "The parameter \\\"from\\\" is \\\"yesterday\\\"; it has to be a time such as 2026-11-20T18:00:00Z.");
    assertThat(web.get("/api/suites/invoices/rollups?resolution=week").body())
        .contains("The parameter \\\"resolution\\\" is \\\"week\\\"; it has to be hour or day.");
    assertThat(web.get("/api/suites/invoices/rollups?from=1990-01-01T00:00:00Z").body())
        .contains(
            "The parameter \\\"from\\\" is \\\"1990-01-01T00:00:00Z\\\"; it has to be at most 10000 hours or days before \\\"to\\\".");
  }
}
