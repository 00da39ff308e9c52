package dev.canary.runtime.notify;

import static dev.canary.runtime.notify.PingLab.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.testing.ManualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the switch of a suite is told. */
class SuitePingTests {

  private static final String RUN = "01a1fa7d-0f27-713e-b611-a2645517debb";
  private static final String NEXT = "01a1fa7d-ab4c-71db-b59e-9aa36a37cae4";

  private PingServer server;
  private PingLab lab;

  @BeforeEach
  void start() throws IOException {
    server = PingServer.start();
    lab = new PingLab().suite("invoices", server.url("/key/invoices"));
  }

  @AfterEach
  void stop() {
    lab.close();
    server.close();
  }

  private void awaitPings(String... pings) {
    await()
        .atMost(PingLab.PATIENCE)
        .untilAsserted(() -> assertThat(server.pings()).containsExactly(pings));
  }

  @Test
  void isStartAndSuccessOfARunThatPasses() {
    RunStart start = PingLab.start("invoices", RUN);

    lab.pings().onStarted(start);
    lab.pings()
        .onFinished(
            start.end(
                new RunEnd(
                    ManualClock.START, Outcome.PASSED, null, null, List.of(), null, Map.of())));

    awaitPings("POST /key/invoices/start?rid=" + RUN, "POST /key/invoices?rid=" + RUN);
    assertThat(server.texts()).containsExactly("invoices started\n", "invoices: PASSED\n");
    assertThat(server.requests())
        .allSatisfy(
            it -> {
              assertThat(it.getHeaders().get("User-Agent")).isEqualTo("canary-prober/0.1.0");
              assertThat(it.getHeaders().get("Content-Type"))
                  .isEqualTo("text/plain; charset=utf-8");
            });
  }

  @Test
  void isAFailureWithReasonAndStepOfARunThatFails() {
    lab.pings().onFinished(PingLab.start("invoices", RUN).end(failed()));

    awaitPings("POST /key/invoices/fail?rid=" + RUN);
    assertThat(server.texts())
        .containsExactly(
            "invoices: FAILED\nstep: Issue the invoice\nreason: expected: 200 but was: 502\n");
  }

  private static RunEnd failed() {
    var failure = new Failure(FailureKind.ASSERTION, "Error", "wrong", "Error: wrong");
    var step =
        new StepResult(
            new StepInfo("issue", "Issue the invoice"),
            0,
            ManualClock.START,
            Duration.ofSeconds(1),
            StepOutcome.FAILED,
            null,
            failure);
    return new RunEnd(
        ManualClock.START,
        Outcome.FAILED,
        "expected: 200 but was: 502",
        failure,
        List.of(step),
        null,
        Map.of());
  }

  @Test
  void isAnotherStartAndOneResultIfTheSuiteIsTriedAgain() {
    RunStart first = PingLab.start("invoices", RUN);
    RunStart second = PingLab.start("invoices", NEXT);
    lab.pings().onStarted(first);
    awaitPings("POST /key/invoices/start?rid=" + RUN);

    lab.pings().onRetried(end(first, Outcome.FAILED), second);
    lab.pings().onFinished(end(second, Outcome.DEGRADED));

    awaitPings(
        "POST /key/invoices/start?rid=" + RUN,
        "POST /key/invoices/start?rid=" + NEXT,
        "POST /key/invoices?rid=" + NEXT);
  }

  @Test
  void isASuccessIfTheRunIsDegraded() {
    lab.pings().onFinished(end(PingLab.start("invoices", RUN), Outcome.DEGRADED));

    awaitPings("POST /key/invoices?rid=" + RUN);
    assertThat(server.texts()).containsExactly("invoices: DEGRADED\nreason: Because.\n");
  }

  @Test
  void isAFailureIfTheProberIsAtFault() {
    lab.pings().onFinished(end(PingLab.start("invoices", RUN), Outcome.ERROR));

    awaitPings("POST /key/invoices/fail?rid=" + RUN);
  }

  @ParameterizedTest
  @EnumSource(names = {"BLOCKED", "ABORTED"})
  void isNothingForARunThatEndsWhereItStarts(Outcome outcome) {
    lab.withStartDelay(PingLab.LONG);

    lab.run("invoices", RUN, outcome);
    lab.run("invoices", NEXT, Outcome.PASSED);

    awaitPings("POST /key/invoices/start?rid=" + NEXT, "POST /key/invoices?rid=" + NEXT);
  }

  @Test
  void isNoEndForARunThatIsCutOff() {
    RunStart start = PingLab.start("invoices", RUN);
    lab.pings().onStarted(start);
    awaitPings("POST /key/invoices/start?rid=" + RUN);

    lab.pings().onFinished(end(start, Outcome.ABORTED));
    lab.run("invoices", NEXT, Outcome.PASSED);

    awaitPings(
        "POST /key/invoices/start?rid=" + RUN,
        "POST /key/invoices/start?rid=" + NEXT,
        "POST /key/invoices?rid=" + NEXT);
  }

  @Test
  void isNothingForARunThatIsMissed() {
    lab.pings().onMissed(end(PingLab.start("invoices", RUN), Outcome.MISSED));
    lab.run("invoices", NEXT, Outcome.PASSED);

    awaitPings("POST /key/invoices/start?rid=" + NEXT, "POST /key/invoices?rid=" + NEXT);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCHEDULE")
  void isNothingForRunsThatSomebodyAskedFor(Trigger trigger) {
    RunStart asked = PingLab.start("invoices", RUN, trigger);
    lab.pings().onStarted(asked);
    lab.pings().onFinished(end(asked, Outcome.PASSED));
    lab.run("invoices", NEXT, Outcome.PASSED);

    awaitPings("POST /key/invoices/start?rid=" + NEXT, "POST /key/invoices?rid=" + NEXT);
  }

  @Test
  void isForSuitesWithAnAddressOnly() {
    lab.run("login", RUN, Outcome.PASSED);
    lab.run("invoices", NEXT, Outcome.PASSED);

    awaitPings("POST /key/invoices/start?rid=" + NEXT, "POST /key/invoices?rid=" + NEXT);
  }

  @Test
  void keepsWhatTheAddressAsksFor() {
    lab.suite("invoices", server.url("/key/invoices?create=1"));

    lab.run("invoices", RUN, Outcome.PASSED);

    awaitPings(
        "POST /key/invoices/start?create=1&rid=" + RUN, "POST /key/invoices?create=1&rid=" + RUN);
  }

  @Test
  void isCutOffWhereTheServerCutsItOff() {
    server.answer(SuitePingTests::keepTwelveBytes);
    lab.run("invoices", RUN, Outcome.PASSED);
    await().atMost(PingLab.PATIENCE).until(() -> lab.results().size() == 2);

    lab.run("invoices", NEXT, Outcome.DEGRADED);

    await().atMost(PingLab.PATIENCE).until(() -> lab.results().size() == 4);
    assertThat(server.texts())
        .containsExactly("invoices started\n", "invoices: PA", "invoices sta", "invoices: DE");
    assertThat(lab.results()).containsOnly(NotificationResult.DELIVERED);
  }

  private static MockResponse keepTwelveBytes(RecordedRequest request) {
    return new MockResponse.Builder().body("OK").addHeader("Ping-Body-Limit", "12").build();
  }

  @Test
  void tellsAllOfManyRunsAtOnceInTheOrderOfEach() {
    for (int suite = 0; suite < 200; suite++) {
      lab.suite("suite-" + suite, server.url("/key/suite-" + suite));
    }

    for (int suite = 0; suite < 200; suite++) {
      lab.run("suite-" + suite, RUN, Outcome.PASSED);
    }

    await().atMost(PingLab.PATIENCE).until(() -> lab.results().size() == 400);
    assertThat(lab.results()).containsOnly(NotificationResult.DELIVERED);
    for (int suite = 0; suite < 200; suite++) {
      String path = "POST /key/suite-" + suite;
      assertThat(server.pings())
          .containsSubsequence(path + "/start?rid=" + RUN, path + "?rid=" + RUN);
    }
    assertThat(server.pings()).hasSize(400);
  }
}
