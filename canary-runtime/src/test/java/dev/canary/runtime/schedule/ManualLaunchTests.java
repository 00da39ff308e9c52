package dev.canary.runtime.schedule;

import static dev.canary.runtime.schedule.HandDrivenScheduler.EVERY;
import static dev.canary.runtime.schedule.HandDrivenScheduler.group;
import static dev.canary.runtime.testing.ManualClock.START;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Launches that somebody wants, beside the schedule. */
class ManualLaunchTests {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Map<String, String> LABELS = Map.of("reason", "after the deployment");

  private static List<LaunchInfo> launch(HandDrivenScheduler hand, Group... parts)
      throws InterruptedException {
    List<LaunchInfo> launched = hand.scheduler.launch(List.of(parts), LABELS);
    hand.waiter.settle();
    return launched;
  }

  private static void assertRefused(ThrowingCallable launch, String because) {
    assertThatThrownBy(launch)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.kind()).isEqualTo(RefusedException.Cause.CONFLICT))
        .hasMessage(
            "Group a cannot be launched now, because %s. Try again when that is over.", because);
  }

  @Test
  void beginAtOnceAndLeaveTheRhythmAlone() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.launcher.launch(0).end();
      hand.pass(SECOND);

      LaunchInfo info = launch(hand, group("a"), group("paused")).get(0);

      assertThat(hand.launcher.groups()).containsExactly("a", "a", "paused");
      assertThat(hand.launcher.launch(1).info()).isEqualTo(info);
      assertThat(info.trigger()).isEqualTo(Trigger.MANUAL);
      assertThat(info.labels()).isEqualTo(LABELS);
      assertThat(hand.scheduler.findNext("a")).contains(START.plus(EVERY));
      assertThat(hand.log.delays()).hasSize(1);
    }
  }

  @Test
  void areRefusedWhileTheGroupRuns() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a", "b"))).start()) {
      assertRefused(
          () -> launch(hand, group("free"), group("a")),
          "the launch of 2026-11-20T18:00:00Z is still going on");

      assertThat(hand.launcher.groups()).containsExactly("a");
    }
  }

  @Test
  void areRefusedWhileTheyRunThemselves() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of()).start()) {
      launch(hand, group("a"));

      assertRefused(
          () -> launch(hand, group("a")), "the launch of 2026-11-20T18:00:00Z is still going on");
    }
  }

  @Test
  void areRefusedWhileSomethingElseUsesTheSameEnvironment() throws Exception {
    Group user = new Group("user", List.of(suite("user").uses("com.acme.Shop").build()), EVERY);
    Group other = new Group("a", List.of(suite("a").uses("com.acme.Shop").build()), EVERY);
    try (var hand = new HandDrivenScheduler(List.of(user)).start()) {
      assertRefused(
          () -> launch(hand, other), "the launch of 2026-11-20T18:00:00Z is still going on");
    }
  }

  @Test
  void waitForAPlaceAndAreRefusedASecondTimeMeanwhile() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("busy")), 1).start()) {
      launch(hand, group("a"));
      assertThat(hand.launcher.groups()).containsExactly("busy");
      assertRefused(
          () -> launch(hand, group("a")), "another launch that was wanted now is about to begin");

      hand.launcher.launch(0).end();
      hand.waiter.settle();

      assertThat(hand.launcher.groups()).containsExactly("busy", "a");
    }
  }

  @Test
  void areRefusedWhileATickWaitsForAPlace() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("0"), group("a")), 1).start()) {
      assertRefused(
          () -> launch(hand, group("a")),
          "the launch that was due at 2026-11-20T18:00:00Z is about to begin");
    }
  }

  @Test
  void letATickWaitThatComesMeanwhile() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.launcher.launch(0).end();
      hand.pass(EVERY.minus(SECOND));
      launch(hand, group("a"));

      hand.pass(SECOND);
      assertThat(hand.launcher.groups()).containsExactly("a", "a");
      hand.clock.advance(SECOND);
      hand.launcher.launch(1).end();
      hand.waiter.settle();

      assertThat(hand.launcher.groups()).containsExactly("a", "a", "a");
      assertThat(hand.launcher.launch(2).info().trigger()).isEqualTo(Trigger.SCHEDULE);
      assertThat(hand.log.missed()).isEmpty();
      assertThat(hand.log.delays()).endsWith(SECOND);
      assertThat(hand.scheduler.findNext("a")).contains(START.plus(EVERY).plus(EVERY));
    }
  }

  @Test
  void makeNoOtherGroupWaitBehindATickThatTheyHoldUp() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"), group("b"))).start()) {
      hand.launcher.launch(0).end();
      hand.launcher.launch(1).end();
      launch(hand, group("a"));

      hand.pass(EVERY);

      assertThat(hand.launcher.groups()).containsExactly("a", "b", "a", "b");
    }
  }

  @Test
  void areCancelledWhenTheSchedulerIsStopped() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of()).start()) {
      launch(hand, group("a"));

      hand.scheduler.stop(Duration.ZERO);

      assertThat(hand.launcher.launch(0).isCancelled()).isTrue();
    }
  }
}
