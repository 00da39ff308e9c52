package dev.canary.runtime.notify;

import static dev.canary.runtime.notify.PingServer.body;
import static dev.canary.runtime.notify.PingServer.silence;
import static dev.canary.runtime.notify.PingServer.status;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts whose receiver is not well. The secret part of its address is hunter2. */
class AlertDeliveryTests extends WebhookScenario {

  @AfterEach
  void neverShowTheSecret() {
    assertThat(lab.log.all()).noneMatch(line -> line.contains("hunter2"));
  }

  @Test
  void areTriedUntilTheReceiverIsBackAndNotAgain() {
    server.answer(request -> status(503));
    lab.start().end("shop", Outcome.FAILED);
    awaitAttempts(8);

    server.answer(request -> status(202));
    lab.awaitResults(NotificationResult.DELIVERED, 1);
    int attempts = server.requests().size();
    lab.run("shop", Outcome.FAILED).restart().run("shop", Outcome.FAILED);

    assertThat(lab.kept()).isEmpty();
    assertThat(server.requests()).hasSize(attempts);
    assertThat(lab.count(NotificationResult.RETRIED)).isEqualTo(attempts - 1);
    assertThat(lab.log.all())
        .containsExactly(
            "WARN Alerts do not get through to the channel ops (%s), because the answer is 503. They are kept, and tried again until they do."
                .formatted(server.shown()),
            "INFO Alerts get through to the channel ops again after 0s.");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 400, 401, 404, 410})
  void areTriedAgainWhenTheyAreRefused(int refusal) {
    server.answerFirst(
        status(refusal).newBuilder().addHeader("Location", server.url("/elsewhere")).build());
    lab.start().end("shop", Outcome.FAILED);

    lab.awaitResults(NotificationResult.DELIVERED, 1);
    assertThat(server.pings()).containsExactly("POST /hunter2", "POST /hunter2");
    assertThat(lab.log.all().get(0))
        .isEqualTo(
            "WARN Alerts are refused by the channel ops (%s), because the answer is %d. Correct what stands under canary.alerts.channels.ops; they are kept, and tried again."
                .formatted(server.shown(), refusal));
  }

  @Test
  void areNotHeldUpByOneThatIsRefused() {
    server.answer(request -> status(request.getBody().utf8().contains("\"a\"") ? 400 : 200));
    lab.suites(suite("a"), suite("b")).start();

    lab.end("a", Outcome.FAILED).end("b", Outcome.FAILED);

    lab.awaitResults(NotificationResult.DELIVERED, 1);
    awaitAttempts(5);
    assertThat(lab.kept()).extracting(it -> it.notification().facts().name()).containsExactly("a");
  }

  @Test
  void areDeliveredIfTheReceiverSaysSoWhateverElseItSays() {
    server.answer(request -> body("<html>Please log in!</html>"));
    lab.start().end("shop", Outcome.FAILED);

    lab.awaitResults(NotificationResult.DELIVERED, 1);
    lab.restart().run("shop", Outcome.PASSED);
    lab.awaitResults(NotificationResult.DELIVERED, 2);

    assertThat(events(server)).containsExactly("fire", "resolve");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205})
  void areDeliveredThoughTheAnswerHasABodyThatItMustNotHave(int accepted) {
    server.answer(request -> new MockResponse.Builder().code(accepted).body("OK").build());
    lab.start().end("shop", Outcome.FAILED);
    lab.awaitResults(NotificationResult.DELIVERED, 1);

    lab.run("shop", Outcome.PASSED);
    lab.awaitResults(NotificationResult.DELIVERED, 2);

    assertThat(events(server)).containsExactly("fire", "resolve");
    assertThat(lab.log.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 503})
  void areTriedAgainByNobodyButTheLane(int status) {
    server.answerFirst(status(status).newBuilder().addHeader("Retry-After", "0").build());
    lab.start().end("shop", Outcome.FAILED);

    lab.awaitResults(NotificationResult.DELIVERED, 1);
    assertThat(lab.count(NotificationResult.RETRIED)).isEqualTo(1);
    assertThat(events(server)).containsExactly("fire", "fire");
  }

  @Test
  void areTriedAgainIfThereIsNoAnswer() {
    lab.timeout(Duration.ofMillis(300));
    server.answerFirst(silence(), silence());
    lab.start().end("shop", Outcome.FAILED);

    lab.awaitResults(NotificationResult.DELIVERED, 1);
    assertThat(events(server)).containsExactly("fire", "fire", "fire");
  }

  @Test
  void outliveThePartOfTheProberThatCouldNotDeliverThem() {
    server.answer(request -> status(503));
    lab.start().end("shop", Outcome.FAILED);
    awaitAttempts(2);
    lab.stop();
    int attempts = server.requests().size();

    server.answer(request -> status(200));
    lab.start();

    lab.awaitResults(NotificationResult.DELIVERED, 1);
    assertThat(server.requests()).hasSize(attempts + 1);
  }

  @Test
  void areTriedAgainIfTheProberWentWhileOneWasOnItsWay() {
    server.answerFirst(silence());
    lab.start().end("shop", Outcome.FAILED);
    awaitAttempts(1);
    lab.stop();

    lab.start();

    lab.awaitResults(NotificationResult.DELIVERED, 1);
    assertThat(
            server.requests().stream().map(it -> it.getHeaders().get("Canary-Delivery")).distinct())
        .hasSize(1);
  }

  @Test
  void areDeliveredWhileTheDatabaseCannotBeWritten() throws Exception {
    lab.start();
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("canary.db"));
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      lab.endUnrecorded("shop", Outcome.FAILED);

      lab.awaitResults(NotificationResult.DELIVERED, 1);
      lab.stop(Duration.ZERO);
    }

    lab.start();

    assertThat(lab.kept()).isEmpty();
    assertThat(lab.store().outbox().findOpenAlerts()).hasSize(1);
    lab.run("shop", Outcome.PASSED);
    lab.awaitResults(NotificationResult.DELIVERED, 2);
    assertThat(events(server)).containsExactly("fire", "resolve");
  }

  @Test
  void areDroppedWhenTheirChannelIsGone() {
    server.answer(request -> status(503));
    lab.start().end("shop", Outcome.FAILED);
    awaitAttempts(1);

    lab.without("canary.alerts").restart();

    await().atMost(AlertLab.PATIENCE).until(() -> lab.kept().isEmpty());
    assertThat(lab.log.all())
        .contains("WARN There is no channel ops any more: it is not told that shop is FAILING.");
  }
}
