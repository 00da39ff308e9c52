package dev.canary.runtime.schedule;

import static dev.canary.runtime.schedule.HandDrivenScheduler.EVERY;
import static dev.canary.runtime.schedule.HandDrivenScheduler.group;
import static dev.canary.runtime.testing.ManualClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockJumpTests {

  @Test
  void launchesOnceAfterASuspensionAndTellsWhatWasMissed() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a", "b"))).start()) {
      hand.launcher.launch(0).end();

      hand.jump(Duration.ofHours(1).plusSeconds(3));

      assertThat(hand.launcher.groups()).containsExactly("a", "a");
      assertThat(hand.log.missedSuites()).containsExactly("a", "b");
      assertThat(hand.log.missedTicks()).containsExactly("a late");
      assertThat(hand.log.reasons())
          .containsOnly(
              "Missed by being late: 359 ticks passed unnoticed since 2026-11-20T18:00:10Z, because"
                  + " the prober was suspended or overloaded, or its clock jumped.");
    }
  }

  @Test
  void goesOnInTheOldRhythmAfterASuspension() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.launcher.launch(0).end();

      hand.jump(Duration.ofSeconds(23));

      assertThat(hand.scheduler.findNext("a")).contains(START.plusSeconds(30));
      assertThat(hand.log.delays()).containsExactly(Duration.ZERO, Duration.ofSeconds(3));
      assertThat(hand.log.reasons())
          .containsExactly(
              "Missed by being late: 1 tick passed unnoticed since 2026-11-20T18:00:10Z, because"
                  + " the prober was suspended or overloaded, or its clock jumped.");
    }
  }

  @Test
  void tellsOneMissedRunForASuspensionInTheMiddleOfALaunch() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.jump(Duration.ofSeconds(23));

      assertThat(hand.launcher.groups()).containsExactly("a");
      assertThat(hand.log.reasons())
          .singleElement()
          .asString()
          .startsWith("Missed by being late: 2 ticks passed unnoticed");
    }
  }

  @Test
  void ticksWithinAnIntervalAfterTheClockWasPutBack() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.launcher.launch(0).end();

      hand.jump(Duration.ofHours(-1));
      hand.pass(EVERY);

      assertThat(hand.launcher.groups()).containsExactly("a", "a");
      assertThat(hand.log.missed()).isEmpty();
    }
  }

  @Test
  void launchesNoMoreOftenBecauseTheClockIsPutRightBySeconds() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.launcher.launch(0).end();

      hand.jump(Duration.ofSeconds(-3));
      hand.pass(Duration.ofSeconds(9));
      assertThat(hand.launcher.groups()).containsExactly("a");

      hand.pass(Duration.ofSeconds(4));
      assertThat(hand.launcher.groups()).containsExactly("a", "a");
      assertThat(hand.log.missed()).isEmpty();
    }
  }

  @Test
  void keepsTheSecondsOfItsTicksWhenTheClockIsPutBack() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.jump(Duration.ofSeconds(-63));

      assertThat(hand.scheduler.findNext("a")).contains(START.minusSeconds(60));
    }
  }
}
