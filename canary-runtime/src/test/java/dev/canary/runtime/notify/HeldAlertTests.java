package dev.canary.runtime.notify;

import static dev.canary.runtime.notify.WebhookNews.awaitTold;
import static dev.canary.runtime.notify.WebhookNews.json;
import static dev.canary.runtime.notify.WebhookNews.told;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts that are held back, since they may turn out to be nothing, or to be something else. */
class HeldAlertTests {

  @TempDir Path directory;
  private PingServer server;
  private AlertLab lab;

  @BeforeEach
  void start() throws IOException {
    server = PingServer.start();
    lab = AlertLab.in(directory).channel("ops", "webhook", server.url("/"));
  }

  @AfterEach
  void stop() {
    lab.close();
    server.close();
  }

  private AlertTimes withSettle(Duration settle) {
    AlertTimes usual = lab.times();
    return new AlertTimes(
        usual.timeout(), usual.firstPause(), usual.longestPause(), settle, usual.durable());
  }

  @Test
  void areOfTheFailureAloneIfASuiteFailsThatWasStaleWhenTheProberStarted() {
    lab.with(withSettle(Duration.ofSeconds(1))).start().end("shop", Outcome.PASSED).stop();
    lab.clock.advance(Duration.ofMinutes(10));
    lab.start().look();
    assertThat(lab.store().outbox().findUndelivered())
        .extracting(it -> it.notification().facts().verdict())
        .containsExactly(Verdict.STALE);

    lab.end("shop", Outcome.FAILED);

    awaitTold(server, "fire FAILING shop");
    assertThat(json(server.requests().get(0)).path("previous").isNull()).isTrue();
    assertThat(json(server.requests().get(0)).path("text").asText()).doesNotContain("stale");
    lab.run("shop", Outcome.PASSED);
    awaitTold(server, "fire FAILING shop", "resolve PASSING shop");
  }

  @Test
  void areOfTheFailureAloneIfASuiteFailsAtItsTurnAfterItWasBlocked() {
    lab.suites(suite("a"), suite("b").dependsOn("a")).start();
    lab.end("a", Outcome.PASSED).end("b", Outcome.PASSED);
    for (int minute = 0; minute < 9; minute++) {
      lab.run("a", Outcome.FAILED).end("b", Outcome.BLOCKED);
    }

    lab.run("a", Outcome.PASSED).end("b", Outcome.FAILED);

    awaitTold(server, "fire FAILING a", "resolve PASSING a", "fire FAILING b");
  }

  @Test
  void openWithWhatTookThePlaceOfAnotherAfterARestartToo() {
    lab.with(withSettle(Duration.ofSeconds(3))).start().end("shop", Outcome.PASSED).stop();
    lab.clock.advance(Duration.ofMinutes(10));
    lab.start().look();
    lab.end("shop", Outcome.FAILED);
    await().atMost(AlertLab.PATIENCE).until(() -> lab.count(NotificationResult.SUPERSEDED) == 1);

    lab.restart();

    awaitTold(server, "fire FAILING shop");
    assertThat(json(server.requests().get(0)).path("previous").isNull()).isTrue();
  }

  @Test
  void areNotToldOfATroubleThatIsOverBeforeItHasSettled() {
    lab.with(withSettle(Duration.ofSeconds(20))).start();

    lab.end("shop", Outcome.FAILED).run("shop", Outcome.PASSED);

    await().atMost(AlertLab.PATIENCE).until(() -> lab.count(NotificationResult.SUPERSEDED) == 2);
    assertThat(told(server)).isEmpty();
  }

  @Test
  void tellNothingOfASuiteThatIsStaleOnlyUntilItsTurnAfterItWasBlocked() {
    lab.suites(suite("a"), suite("b").dependsOn("a")).start();
    lab.end("a", Outcome.PASSED).end("b", Outcome.PASSED);
    for (int minute = 0; minute < 9; minute++) {
      lab.run("a", Outcome.FAILED).end("b", Outcome.BLOCKED);
    }

    lab.run("a", Outcome.PASSED).end("b", Outcome.PASSED);

    awaitTold(server, "fire FAILING a", "resolve PASSING a");
    assertThat(lab.count(NotificationResult.SUPERSEDED)).isEqualTo(2);
  }
}
