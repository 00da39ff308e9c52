package dev.canary.runtime.notify;

import static dev.canary.runtime.notify.WebhookNews.json;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Alerts that are held back, since they may turn out to be nothing, or to be something else. */
class HeldAlertTests extends WebhookScenario {

  /** What is stale: for an interval, a launch of two suites, and a second. */
  private static final Duration HELD_AFTER_A_START = AlertLab.EVERY.plusSeconds(2 * 30 + 1);

  @Test
  void areOfTheFailureAloneIfASuiteFailsThatWasStaleWhenTheProberStarted() {
    lab.settle(Duration.ofSeconds(1)).start().end("shop", Outcome.PASSED).stop();
    lab.clock.advance(Duration.ofMinutes(10));
    lab.start().look();
    assertThat(lab.store().outbox().findUndelivered())
        .extracting(it -> it.notification().facts().verdict())
        .containsExactly(Verdict.STALE);

    lab.end("shop", Outcome.FAILED);

    awaitTold("fire FAILING shop");
    assertThat(json(server.requests().get(0)).path("previous").isNull()).isTrue();
    assertThat(json(server.requests().get(0)).path("text").asText()).doesNotContain("stale");
    lab.run("shop", Outcome.PASSED);
    awaitTold("fire FAILING shop", "resolve PASSING shop");
  }

  @Test
  void areOfTheFailureAloneIfASuiteFailsAtItsTurnAfterItWasBlocked() {
    lab.suites(suite("a"), suite("b").dependsOn("a")).start();
    lab.end("a", Outcome.PASSED).end("b", Outcome.PASSED);
    for (int minute = 0; minute < 9; minute++) {
      lab.run("a", Outcome.FAILED).end("b", Outcome.BLOCKED);
    }

    lab.run("a", Outcome.PASSED).end("b", Outcome.FAILED);

    awaitTold("fire FAILING a", "resolve PASSING a", "fire FAILING b");
  }

  @Test
  void openWithWhatTookThePlaceOfAnotherAfterARestartToo() {
    lab.settle(Duration.ofSeconds(3)).start().end("shop", Outcome.PASSED).stop();
    lab.clock.advance(Duration.ofMinutes(10));
    lab.start().look();
    lab.end("shop", Outcome.FAILED);
    lab.awaitResults(NotificationResult.SUPERSEDED, 1);

    lab.restart();

    awaitTold("fire FAILING shop");
    assertThat(json(server.requests().get(0)).path("previous").isNull()).isTrue();
  }

  @Test
  void areTakenBackIfTheirSuiteIsBlockedMeanwhileAndToldIfItStillFailsAfterThat() {
    lab.suites(suite("a"), suite("b").dependsOn("a")).settle(Duration.ofSeconds(3)).start();

    lab.end("a", Outcome.PASSED).end("b", Outcome.FAILED);
    lab.end("a", Outcome.FAILED).end("b", Outcome.BLOCKED);
    lab.awaitResults(NotificationResult.SUPERSEDED, 2);
    awaitTold("fire FAILING a");

    lab.run("a", Outcome.PASSED).end("b", Outcome.FAILED);
    awaitTold("fire FAILING a", "resolve PASSING a", "fire FAILING b");
    assertThat(lab.kept()).isEmpty();
  }

  @Test
  void tellNothingOfASuiteThatWasStaleAtTheStartAndThenBlockedUntilItsTurn() {
    lab.suites(suite("a"), suite("b").dependsOn("a")).settle(Duration.ofSeconds(1)).start();
    lab.end("a", Outcome.PASSED).end("b", Outcome.PASSED).stop();
    lab.clock.advance(Duration.ofMinutes(10));
    lab.start().look();
    lab.stop();
    lab.clock.advance(HELD_AFTER_A_START.minusSeconds(4));
    lab.start();

    lab.end("a", Outcome.FAILED).end("b", Outcome.BLOCKED);
    lab.awaitResults(NotificationResult.SUPERSEDED, 3);
    lab.run("a", Outcome.PASSED).end("b", Outcome.PASSED);
    lab.awaitResults(NotificationResult.SUPERSEDED, 5);

    awaitTold("fire FAILING a", "resolve PASSING a");
    assertThat(lab.store().outbox().findOpenAlerts()).isEmpty();
  }

  @Test
  void areTakenBackIfAWindowOfMaintenanceBeginsMeanwhile() {
    lab.settle(Duration.ofSeconds(2)).start().end("shop", Outcome.FAILED);

    lab.maintain(Duration.ofHours(1));

    lab.awaitResults(NotificationResult.SUPERSEDED, 2);
    assertThat(told()).isEmpty();
    assertThat(lab.kept()).isEmpty();
  }

  @Test
  void areNotToldOfATroubleThatIsOverBeforeItHasSettled() {
    lab.settle(Duration.ofSeconds(20)).start();

    lab.end("shop", Outcome.FAILED).end("shop", Outcome.PASSED);

    lab.awaitResults(NotificationResult.SUPERSEDED, 2);
    assertThat(told()).isEmpty();
  }

  @Test
  void tellNothingOfASuiteThatIsStaleOnlyUntilItsTurnAfterItWasBlocked() {
    lab.suites(suite("a"), suite("b").dependsOn("a")).start();
    lab.end("a", Outcome.PASSED).end("b", Outcome.PASSED);
    for (int minute = 0; minute < 9; minute++) {
      lab.run("a", Outcome.FAILED).end("b", Outcome.BLOCKED);
    }

    lab.run("a", Outcome.PASSED).end("b", Outcome.PASSED);

    awaitTold("fire FAILING a", "resolve PASSING a");
    assertThat(lab.count(NotificationResult.SUPERSEDED)).isEqualTo(2);
  }

  @Test
  void waitForTheTurnOfASuiteThatBecameStaleWhileTheMachineSleptThroughAWindow() {
    lab.start().end("shop", Outcome.PASSED);
    lab.maintain(Duration.ofMinutes(1), Duration.ofHours(1));
    lab.clock.advance(Duration.ofMinutes(70));
    lab.look();

    assertStaleIsHeld();
  }

  @Test
  void waitForTheTurnOfASuiteThatBecameStaleWhileTheMachineSleptSinceTheWindow() {
    lab.start().end("shop", Outcome.PASSED);
    lab.clock.advance(Duration.ofMinutes(1));
    lab.maintain(Duration.ofHours(1));
    lab.clock.advance(Duration.ofMinutes(70));
    lab.look();

    assertStaleIsHeld();
  }

  private void assertStaleIsHeld() {
    assertThat(lab.store().outbox().findUndelivered())
        .extracting(it -> it.notification().facts().verdict())
        .containsExactly(Verdict.STALE);
    lab.end("shop", Outcome.PASSED);
    lab.awaitResults(NotificationResult.SUPERSEDED, 2);
    assertThat(told()).isEmpty();
  }
}
