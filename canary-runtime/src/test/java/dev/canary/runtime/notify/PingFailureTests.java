package dev.canary.runtime.notify;

import static dev.canary.runtime.notify.PingServer.body;
import static dev.canary.runtime.notify.PingServer.silence;
import static dev.canary.runtime.notify.PingServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pings that do not get through. The secret part of the address is hunter2. */
class PingFailureTests extends PingScenario {

  private String warning(String reason) {
    return "WARN Pings do not get through to %s, because %s. Suites run on, but whoever waits for these pings may raise an alarm."
        .formatted(server.shown(), reason);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 503})
  void areTriedAgain(int status) {
    server.answerFirst(status(status), status(status));

    finish("run-1", Outcome.PASSED);

    awaitResults(NotificationResult.DELIVERED);
    assertThat(server.pings()).hasSize(3).containsOnly("POST /hunter2?rid=run-1");
    assertThat(lab.log.all()).isEmpty();
  }

  @Test
  void areGivenUpInTheEnd() {
    server.answer(request -> status(502));

    finish("run-1", Outcome.PASSED);

    awaitResults(NotificationResult.FAILED);
    assertThat(server.pings()).hasSize(3);
    assertThat(lab.log.all()).containsExactly(warning("the answer is 502"));
  }

  @Test
  void areCutOffIfThereIsNoAnswer() {
    lab.withTimeout(Duration.ofMillis(300));
    server.answerFirst(silence());

    finish("run-1", Outcome.PASSED);

    awaitResults(NotificationResult.DELIVERED);
    assertThat(server.pings()).hasSize(2);
  }

  @Test
  void areCutOffIfTheAnswerDoesNotEnd() {
    lab.withTimeout(Duration.ofMillis(300));
    server.answer(request -> endless());

    finish("run-1", Outcome.PASSED);

    awaitResults(NotificationResult.FAILED);
    assertThat(server.pings()).hasSize(3);
    assertThat(lab.log.all()).containsExactly(warning("there is no answer in time"));
  }

  private static MockResponse endless() {
    return new MockResponse.Builder()
        .body("O".repeat(1_000))
        .throttleBody(1, 1, TimeUnit.HOURS)
        .build();
  }

  @Test
  void areTriedAgainIfTheConnectionBreaks() {
    server.answerFirst(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

    finish("run-1", Outcome.PASSED);

    awaitResults(NotificationResult.DELIVERED);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 404, 409})
  void areNotTriedAgainIfTheyAreRefused(int status) {
    server.answerFirst(status(status));

    finish("run-1", Outcome.PASSED);
    awaitResults(NotificationResult.FAILED);
    lab.clock.advance(Duration.ofMinutes(5));
    finish("run-2", Outcome.PASSED);

    awaitResults(NotificationResult.FAILED, NotificationResult.DELIVERED);
    assertThat(server.pings())
        .containsExactly("POST /hunter2?rid=run-1", "POST /hunter2?rid=run-2");
    assertThat(lab.log.all())
        .containsExactly(
            "WARN Pings of the suite invoices are refused by %s, because the answer is %d. Correct canary.suites.overrides.invoices.ping-url."
                .formatted(server.shown(), status),
            "INFO Pings of the suite invoices are accepted again by %s after 5m."
                .formatted(server.shown()));
  }

  @ParameterizedTest
  @CsvSource({"OK (not found), 1", "OK (rate limited), 3"})
  void areNotTakenForDeliveredIfOnlyTheStatusIsFine(String answer, int attempts) {
    server.answer(request -> body(answer));

    finish("run-1", Outcome.PASSED);

    awaitResults(NotificationResult.FAILED);
    assertThat(server.pings()).hasSize(attempts);
    assertThat(lab.log.all()).hasSize(1);
    assertThat(lab.log.all().get(0)).contains("because the answer is " + answer.substring(4, 8));
  }

  @Test
  void sayThatTheHostIsUnknown() {
    lab.suite("invoices", "https://nobody.invalid/hunter2");

    finish("run-1", Outcome.PASSED);

    awaitResults(NotificationResult.FAILED);
    assertThat(lab.log.all())
        .containsExactly(
            "WARN Pings do not get through to https://nobody.invalid/[REDACTED], because the host is"
                + " unknown. Suites run on, but whoever waits for these pings may raise an alarm.");
  }

  @Test
  void sayThatNobodyListens() {
    server.close();

    finish("run-1", Outcome.PASSED);

    awaitResults(NotificationResult.FAILED);
    assertThat(lab.log.all()).containsExactly(warning("no connection is accepted"));
  }

  @Test
  void sayThatTheConnectionIsNotSecure() throws IOException {
    try (PlainServer plain = PlainServer.start()) {
      lab.suite("invoices", "https://127.0.0.1:" + plain.port() + "/hunter2");

      finish("run-1", Outcome.PASSED);

      awaitResults(NotificationResult.FAILED);
      assertThat(lab.log.all())
          .containsExactly(
              "WARN Pings do not get through to https://127.0.0.1:%d/[REDACTED], because no secure connection can be made. Suites run on, but whoever waits for these pings may raise an alarm."
                  .formatted(plain.port()));
    }
  }

  @Test
  void areToldOnceWhenTheyBeginToFailAndOnceWhenTheyWorkAgain() {
    lab.suite("login", server.url("/other/hunter2"));
    server.answer(request -> status(500));
    finish("run-1", Outcome.PASSED);
    awaitResults(NotificationResult.FAILED);
    lab.run("login", "run-2", Outcome.PASSED);
    await().atMost(PingLab.PATIENCE).until(() -> lab.count(NotificationResult.FAILED) == 3);

    lab.clock.advance(Duration.ofSeconds(90));
    server.answer(request -> status(200));
    finish("run-3", Outcome.PASSED);
    lab.run("login", "run-4", Outcome.PASSED);

    await().atMost(PingLab.PATIENCE).until(() -> lab.count(NotificationResult.DELIVERED) == 3);
    assertThat(lab.log.all())
        .containsExactly(
            warning("the answer is 500"),
            "INFO Pings get through to %s again after 1m30s.".formatted(server.shown()));
  }
}
