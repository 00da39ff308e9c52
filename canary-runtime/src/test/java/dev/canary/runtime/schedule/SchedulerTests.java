package dev.canary.runtime.schedule;

import static dev.canary.runtime.schedule.HandDrivenScheduler.EVERY;
import static dev.canary.runtime.schedule.HandDrivenScheduler.group;
import static dev.canary.runtime.testing.ManualClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTests {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void launchesEveryGroupAtOnceAndThenAtItsInterval() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"), group("b"))).start()) {
      hand.launcher.launch(0).end();
      hand.launcher.launch(1).end();

      hand.pass(EVERY.minus(SECOND));
      assertThat(hand.launcher.groups()).containsExactly("a", "b");

      hand.pass(SECOND);
      assertThat(hand.launcher.groups()).containsExactly("a", "b", "a", "b");
    }
  }

  @Test
  void launchesAsTheSchedule() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      LaunchInfo info = hand.launcher.launch(0).info();

      assertThat(info.trigger()).isEqualTo(Trigger.SCHEDULE);
      assertThat(info.worker()).isEqualTo("in-process");
      assertThat(info.labels()).isEmpty();
    }
  }

  @Test
  void measuresTheDelayOfALaunchAndDoesNotDrift() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.launcher.launch(0).end();

      hand.pass(EVERY.plusMillis(300));

      assertThat(hand.log.delays()).containsExactly(Duration.ZERO, Duration.ofMillis(300));
      assertThat(hand.scheduler.findNext("a")).contains(START.plus(EVERY).plus(EVERY));
    }
  }

  @Test
  void waitsUntilTheNextTickButNeverMoreThanASecond() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      assertThat(hand.waiter.lastWait()).isEqualTo(SECOND);

      hand.pass(EVERY.minusMillis(20));

      assertThat(hand.waiter.lastWait()).isEqualTo(Duration.ofMillis(20));
    }
  }

  @Test
  void missesATickForEverySuiteWhileTheLastLaunchGoesOn() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a", "b"))).start()) {
      hand.pass(EVERY);

      assertThat(hand.launcher.groups()).containsExactly("a");
      assertThat(hand.log.missedSuites()).containsExactly("a", "b");
      assertThat(hand.log.missedTicks()).containsExactly("a overlap");
      assertThat(hand.log.reasons())
          .containsOnly("Missed by overlap: the launch of 2026-11-20T18:00:00Z is still going on.");
    }
  }

  @Test
  void recordsAMissedRunAtTheMomentOfTheTick() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a", "b"))).start()) {
      hand.pass(EVERY);

      Run missed = hand.log.missed().get(1);
      assertThat(missed.findOutcome()).contains(Outcome.MISSED);
      assertThat(missed.start().startedAt()).isEqualTo(START.plus(EVERY));
      assertThat(missed.start().suite().className()).isEqualTo("com.acme.b");
      assertThat(missed.start().suite().group()).isEqualTo("a");
      assertThat(missed.id()).isGreaterThan(hand.log.missed().get(0).id());
    }
  }

  @Test
  void missesATickWhileCodeOfTheLastLaunchHangs() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.launcher.launch(0).setHanging(true);
      hand.launcher.launch(0).end();

      hand.pass(EVERY);

      assertThat(hand.launcher.groups()).containsExactly("a");
      assertThat(hand.log.reasons())
          .containsExactly(
              "Missed by overlap: code of the launch of 2026-11-20T18:00:00Z hangs and could not"
                  + " be stopped.");
    }
  }

  @Test
  void launchesAgainOnceTheHangingCodeIsGone() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.launcher.launch(0).setHanging(true);
      hand.launcher.launch(0).end();
      hand.pass(EVERY);

      hand.launcher.launch(0).setHanging(false);
      hand.pass(EVERY);

      assertThat(hand.launcher.groups()).containsExactly("a", "a");
      assertThat(hand.log.missed()).hasSize(1);
    }
  }

  @Test
  void keepsItsRhythmWhenALaunchCannotBeStarted() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a")), 1)) {
      hand.launcher.setBroken(true);
      hand.start();

      hand.launcher.setBroken(false);
      hand.pass(EVERY);

      assertThat(hand.launcher.groups()).containsExactly("a");
      assertThat(hand.log.missed()).isEmpty();
    }
  }

  @Test
  void goesOnWhenAListenerFails() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.log.setBroken(true);
      hand.pass(EVERY);

      hand.log.setBroken(false);
      hand.pass(EVERY);

      assertThat(hand.log.missedTicks()).containsExactly("a overlap");
      assertThat(hand.scheduler.findProblem()).isEmpty();
    }
  }

  @Test
  void knowsTheNextTickOfScheduledSuitesOnly() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a", "b"))).start()) {
      assertThat(hand.scheduler.findNext("b")).contains(START.plus(EVERY));
      assertThat(hand.scheduler.findNext("paused")).isEmpty();
    }
  }
}
