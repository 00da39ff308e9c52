package dev.canary.runtime.notify;

import static dev.canary.runtime.notify.PingServer.status;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What begins and ends while its receiver is away. */
class AlertOutageTests extends WebhookScenario {

  @ParameterizedTest
  @ValueSource(ints = {307, 404, 408, 429, 500, 502, 503})
  void isToldWhenTheReceiverIsBack(int refusal) {
    server.answer(request -> status(refusal));
    lab.start().end("shop", Outcome.FAILED);
    awaitAttempts(2);
    lab.run("shop", Outcome.PASSED);
    awaitAttempts(server.requests().size() + 2);

    server.answer(request -> status(200));
    lab.awaitDelivered(2);

    assertThat(events(server)).endsWith("fire", "resolve").containsOnlyOnce("resolve");
    assertThat(lab.kept()).isEmpty();
    assertThat(lab.log.all())
        .hasSize(2)
        .element(1)
        .isEqualTo("INFO Alerts get through to the channel ops again after 1m.");
  }

  @Test
  void isToldWithItsTimes() {
    server.answer(request -> status(503));
    lab.start().end("shop", Outcome.FAILED).run("shop", Outcome.PASSED);
    server.answer(request -> status(200));
    lab.awaitDelivered(2);

    List<String> texts = server.texts();
    assertThat(texts.get(texts.size() - 2)).contains("shop is failing since 2026-11-20T18:00:00Z.");
    assertThat(texts.get(texts.size() - 1))
        .contains("shop is passing since 2026-11-20T18:01:00Z; it was failing for 1m.");
  }

  @Test
  void isToldIfNoConnectionWasAccepted() throws IOException {
    int port = freePort();
    lab.channel("ops", "webhook", "http://127.0.0.1:" + port + "/");
    lab.start().end("shop", Outcome.FAILED);
    lab.awaitAtLeast(NotificationResult.RETRIED, 1);
    lab.run("shop", Outcome.PASSED);
    lab.awaitAtLeast(NotificationResult.RETRIED, 3);

    try (PingServer back = PingServer.start(port)) {
      lab.awaitDelivered(2);

      assertThat(events(back)).containsExactly("fire", "resolve");
      assertThat(lab.log.all())
          .hasSize(2)
          .element(1)
          .isEqualTo("INFO Alerts get through to the channel ops again after 1m.");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void isToldIfTheConnectionBroke() {
    server.answer(
        request ->
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    lab.start().end("shop", Outcome.FAILED);
    awaitAttempts(1);
    lab.restart();
    awaitAttempts(2);

    lab.run("shop", Outcome.PASSED);
    server.answer(request -> status(200));
    lab.awaitDelivered(2);

    assertThat(events(server)).endsWith("fire", "resolve").containsOnlyOnce("resolve");
  }

  @Test
  void isToldThoughItWasNeverTriedSinceTheChannelRested() {
    lab.pauses(Duration.ofSeconds(2), Duration.ofSeconds(2));
    server.answerFirst(status(503));
    lab.suites(suite("a"), suite("b")).start().end("a", Outcome.FAILED);
    awaitAttempts(1);

    lab.end("b", Outcome.FAILED).run("b", Outcome.PASSED);
    lab.awaitDelivered(3);

    assertThat(WebhookNews.told(server))
        .hasSize(4)
        .containsSubsequence("fire FAILING b", "resolve PASSING b");
  }

  @Test
  void isToldByTheNextProber() {
    server.answer(request -> status(503));
    lab.start().end("shop", Outcome.FAILED);
    awaitAttempts(1);
    lab.run("shop", Outcome.PASSED).stop();
    server.answer(request -> status(200));

    lab.start();
    lab.awaitDelivered(2);

    assertThat(events(server)).endsWith("fire", "resolve").containsOnlyOnce("resolve");
  }

  @Test
  void isToldEachTimeItHappened() {
    server.answer(request -> status(503));
    lab.start();
    for (int flip = 0; flip < 6; flip++) {
      lab.run("shop", flip % 2 == 0 ? Outcome.FAILED : Outcome.PASSED);
    }
    server.answer(request -> status(200));
    lab.awaitDelivered(6);

    assertThat(events(server))
        .endsWith("resolve", "fire", "resolve", "fire", "resolve")
        .filteredOn("resolve"::equals)
        .hasSize(3);
  }

  @Test
  void makesNoRemindersPileUp() {
    server.answer(request -> status(503));
    lab.flag("canary.alerts.remind-every", "1m").start().end("shop", Outcome.FAILED);
    awaitAttempts(1);
    for (int minute = 0; minute < 9; minute++) {
      lab.run("shop", Outcome.FAILED);
    }

    assertThat(lab.kept()).hasSize(1);
  }
}
