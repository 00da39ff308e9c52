package dev.canary.runtime.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Alerts of suites that nobody wants to hear of, and of all. */
class MutedAlertTests extends WebhookScenario {

  @Test
  void areNotToldOfAMutedSuiteButTheirEndIs() {
    lab.start().end("shop", Outcome.FAILED);
    awaitTold("fire FAILING shop");
    lab.flag("canary.suites.overrides.shop.mute", "true").restart();

    lab.run("shop", Outcome.PASSED);
    awaitTold("fire FAILING shop", "resolve PASSING shop");
    lab.run("shop", Outcome.FAILED);
    assertThat(lab.store().outbox().findOpenAlerts()).isEmpty();

    lab.without("canary.suites.overrides").restart();
    awaitTold("fire FAILING shop", "resolve PASSING shop", "fire FAILING shop");
  }

  @Test
  void areToldWhenAMuteEndsAndTheSuiteStillFails() {
    lab.start().mute("shop").run("shop", Outcome.PASSED).run("shop", Outcome.FAILED);
    assertThat(told()).isEmpty();

    lab.mute();
    awaitTold("fire FAILING shop");

    lab.mute("shop").run("shop", Outcome.PASSED);
    awaitTold("fire FAILING shop", "resolve PASSING shop");
  }

  @Test
  void areNotToldIfTheMuteBeginsWhileTheyAreHeldBackButWhenItEnds() {
    lab.settle(Duration.ofSeconds(2)).start().end("shop", Outcome.FAILED).mute("shop");
    lab.awaitResults(NotificationResult.SUPERSEDED, 2);
    assertThat(told()).isEmpty();

    lab.mute();
    awaitTold("fire FAILING shop");

    lab.run("shop", Outcome.PASSED);
    awaitTold("fire FAILING shop", "resolve PASSING shop");
  }

  @Test
  void areNotToldTwiceWhenAMuteEndsThatBeganAfterThem() {
    lab.start().end("shop", Outcome.FAILED);
    awaitTold("fire FAILING shop");

    lab.mute("shop").mute().run("shop", Outcome.FAILED).run("shop", Outcome.PASSED);

    awaitTold("fire FAILING shop", "resolve PASSING shop");
  }

  @Test
  void areNotToldOfWhatWasOverBeforeItsMuteEnded() {
    lab.start().mute("shop").end("shop", Outcome.FAILED).run("shop", Outcome.PASSED).mute();

    lab.run("shop", Outcome.FAILED);

    awaitTold("fire FAILING shop");
  }

  @Test
  void areNotToldWhileAllIsMuted() {
    lab.flag("canary.alerts.mute", "true").start().end("shop", Outcome.FAILED);

    assertThat(lab.store().outbox().findUndelivered()).isEmpty();
    assertThat(lab.store().findChanges("shop", lab.clock.instant())).isNotEmpty();
  }
}
