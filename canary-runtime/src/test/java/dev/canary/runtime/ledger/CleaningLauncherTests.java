package dev.canary.runtime.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.ledger.ScriptedLauncher.Ordered;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleaningLauncherTests extends CleaningScenario {

  @Test
  void launchesAtOnceWhenNothingIsLeft() {
    Launch launch = launch();

    assertThat(launcher.launches).hasSize(1);
    assertThat(launcher.launches.get(0).leftovers()).isEmpty();
    assertThat(launch.isStillRunning()).isTrue();
    launcher.launches.get(0).end();
    assertThat(launch.whenDone().toCompletableFuture()).isDone();
    assertThat(launch.isStillRunning()).isFalse();
  }

  @Test
  void cleansUpWhatAnEarlierProberLeftBeforeTheSuitesRun() {
    startWith(NEVER_AGAIN, entry("invoices", "7"));
    Launch launch = launch();

    Ordered cleanup = awaitLaunch(1);
    assertThat(cleanup.order.info().trigger()).isEqualTo(Trigger.CLEANUP);
    assertThat(cleanup.leftovers()).containsExactly("7");
    assertThat(launcher.launches).hasSize(1);
    delete(entry("invoices", "7"));
    cleanup.end();

    Ordered regular = awaitLaunch(2);
    assertThat(regular.order.info().trigger()).isEqualTo(Trigger.SCHEDULE);
    assertThat(regular.leftovers()).isEmpty();
    assertThat(launch.whenDone().toCompletableFuture()).isNotDone();
    regular.end();
    assertThat(launch.whenDone().toCompletableFuture()).isDone();
  }

  @Test
  void buildsOnlyThoseSuitesThatAreNeededForIt() {
    startWith(NEVER_AGAIN, entry("invoices", "7"));
    assertThat(awaitLaunch(1).suites()).containsExactly("sign-up", "invoices");
  }

  @Test
  void buildsOneSuiteForAnEnvironmentThatHasLeftSomething() {
    startWith(NEVER_AGAIN, entry("com.acme.Tenant", "t1"));
    assertThat(awaitLaunch(1).suites()).containsExactly("sign-up");
  }

  @Test
  void handsWhatACleanupCouldNotDeleteToTheNextLaunch() {
    launch();
    create(entry("sign-up", "a"));
    assertThat(ledger.leftovers()).isEmpty();
    leave(entry("sign-up", "a"));
    launcher.launches.get(0).end();

    launch();

    assertThat(launcher.launches.get(1).order.info().trigger()).isEqualTo(Trigger.SCHEDULE);
    assertThat(launcher.launches.get(1).leftovers()).containsExactly("a");
    assertThat(ledger.leftovers()).containsExactly(entry("sign-up", "a"));
  }

  @Test
  void cleansUpAtOnceWhatALostLaunchLeft() {
    launch();
    create(entry("sign-up", "a"));
    launcher.launches.get(0).end();

    Ordered cleanup = awaitLaunch(2);

    assertThat(cleanup.order.info().trigger()).isEqualTo(Trigger.CLEANUP);
    assertThat(cleanup.leftovers()).containsExactly("a");
  }

  @Test
  void triesAgainAfterPausesUntilNothingIsLeft() {
    startWith(SOON, entry("sign-up", "a"));

    for (int attempt = 1; attempt <= 3; attempt++) {
      leave(entry("sign-up", "a"));
      awaitLaunch(attempt).end();
    }
    Ordered last = awaitLaunch(4);
    delete(entry("sign-up", "a"));
    last.end();

    assertThat(launcher.launches).hasSize(4);
    assertThat(ledger.leftovers()).isEmpty();
  }

  @Test
  void doesNotKeepTheSuitesFromRunningWhenTheCleanupFails() {
    startWith(NEVER_AGAIN, entry("sign-up", "a"));
    awaitLaunch(1).end();

    launch();

    assertThat(launcher.launches.get(1).order.info().trigger()).isEqualTo(Trigger.SCHEDULE);
    assertThat(launcher.launches.get(1).leftovers()).containsExactly("a");
  }

  @Test
  void beginsNothingAfterACleanupThatIsCutOff() {
    startWith(NEVER_AGAIN, entry("sign-up", "a"));
    Launch launch = launch();

    launch.cancel();

    assertThat(launcher.launches.get(0).cancelled).isTrue();
    assertThat(launch.whenDone().toCompletableFuture()).isDone();
    assertThat(launcher.launches).hasSize(1);
  }

  @Test
  void triesAgainWhenACleanupCannotBegin() {
    launcher.broken = true;
    startWith(SOON, entry("sign-up", "a"));
    launcher.broken = false;

    assertThat(awaitLaunch(1).order.info().trigger()).isEqualTo(Trigger.CLEANUP);
  }

  @Test
  void cutsACleanupOffWhenItIsClosed() {
    startWith(SOON, entry("sign-up", "a"));
    Ordered cleanup = awaitLaunch(1);

    cleaning.close(LONG);

    assertThat(cleanup.cancelled).isTrue();
    assertThat(launcher.launches).hasSize(1);
  }

  @Test
  void tellsWhatIsLeftByKindAndIdAndAge() {
    var text = new LeftoverText(NOON.plusSeconds(3725));

    assertThat(text.of(List.of(entry("sign-up", "a"))))
        .isEqualTo("item \"a\" of sign-up, made 1h2m5s ago");
    assertThat(
            text.of(
                List.of(
                    entry("s", "1"),
                    entry("s", "2"),
                    entry("s", "3"),
                    entry("s", "4"),
                    entry("s", "5"),
                    entry("s", "6"))))
        .endsWith("item \"5\" of s, made 1h2m5s ago and 1 more");
  }
}
