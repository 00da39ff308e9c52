package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.LogLine;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of a run, and what others lead to it. */
class RunPageTests {

  private final WebFixture web = new WebFixture();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void nameTheRunsBeforeOneThatPassedAtASecondAttempt() {
    Run first = Samples.failed("invoices");
    RunStart start =
        new RunStart(
            "invoices-run-2", first.start().suite(), first.start().launch(), 2, Samples.NOW);
    web.recorded.add(
        start.end(
            RunEnd.without(
                Samples.NOW,
                Outcome.DEGRADED,
                "Attempt 1 of 2 failed, so the suite is tried again")));
    web.recorded.add(new Run(first.start(), first.end(), true));

    assertThat(web.get("/runs/invoices-run-2").body())
        .containsSubsequence(
            ">Passed at attempt 2.</h2>",
            "<a href=\"/runs/invoices-run\">Attempt 1</a>: Issue the invoice: expected: 200")
        .doesNotContain("tried again");
  }

  @Test
  void tellAFailureOfTheCleanupOnce() {
    Run run = Samples.passed("invoices");
    Failure failure =
        new Failure(FailureKind.CLEANUP, "dev.canary.api.TestDataException", "8 are left", "");
    web.recorded.add(
        run.start()
            .end(
                new RunEnd(
                    Samples.NOW,
                    Outcome.DEGRADED,
                    "The cleanup failed: 8 are left",
                    failure,
                    List.of(),
                    null,
                    Map.of())));

    assertThat(web.get("/runs/invoices-run").body())
        .contains(">The cleanup failed</h2>", ">8 are left</pre>");
  }

  @Test
  void cutStackTracesInLogsToTheSuitesOwnFrames() {
    web.recorded.add(Samples.failed("invoices"));
    String logged =
        """
        It was not sold.
        java.lang.IllegalStateException: closed
        	at com.acme.Till.sell(Till.java:7)
        	at okhttp3.Call.execute(Call.java:1)""";
    web.evidence.put(
        "invoices-run",
        new Evidence(
            List.of(new LogLine(Samples.NOW, "WARN", "com.acme.Shop", logged, "issue")),
            List.of(),
            List.of(),
            List.of()));

    assertThat(web.get("/runs/invoices-run").body())
        .containsSubsequence(
            "closed\n\tat com.acme.Till.sell(Till.java:7)</pre>",
            "<summary>Full stack trace (1 more line)</summary>",
            "at okhttp3.Call.execute(Call.java:1)</pre>");
  }

  @Test
  void nameTheOwnersOfWhatWasLeftBehind() {
    web.health = Samples.health(Samples.passing(Samples.suite("invoices", "The invoices")));
    web.leftovers.add(Samples.leftover("42"));

    assertThat(web.get("/test-data").body())
        .contains("<a href=\"/suites/invoices\">The invoices</a>", ">run</a>");
  }

  @Test
  void sayWhenSomethingIsTriedNextThatShouldHaveBeenTried() {
    web.health = Samples.health(Samples.passing(Samples.suite("invoices", "Invoices")));

    assertThat(web.get("/prober").body())
        .contains(">due now</time>", "OK</span> Scheduler running, suites loaded, store writable.");
  }
}
