package dev.canary.runtime.schedule;

import static dev.canary.runtime.schedule.HandDrivenScheduler.group;
import static dev.canary.runtime.schedule.HandDrivenScheduler.groups;
import static dev.canary.runtime.testing.ManualClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchedulerStartTests {

  @Test
  void letsAGroupGoOnInItsOldRhythm() throws Exception {
    Map<String, Instant> starts =
        Map.of(
            "a", START.minusSeconds(4), "b", START.minusSeconds(1), "old", START.minusSeconds(60));

    try (var hand = new HandDrivenScheduler(List.of(group("a", "b"), group("old")))) {
      hand.start(suite -> Optional.ofNullable(starts.get(suite)));

      assertThat(hand.launcher.groups()).containsExactly("old");
      assertThat(hand.scheduler.findNext("b")).contains(START.plusSeconds(6));
    }
  }

  @Test
  void launchesAGroupAtOnceIfOneOfItsSuitesIsNew() throws Exception {
    Map<String, Instant> starts = Map.of("a", START.minusSeconds(4));

    try (var hand = new HandDrivenScheduler(List.of(group("a", "new")))) {
      hand.start(suite -> Optional.ofNullable(starts.get(suite)));

      assertThat(hand.launcher.groups()).containsExactly("a");
    }
  }

  @Test
  void doesNotWaitForARunThatWasRecordedInTheFuture() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a")))) {
      hand.start(suite -> Optional.of(START.plus(Duration.ofDays(1))));

      assertThat(hand.launcher.groups()).containsExactly("a");
    }
  }

  @Test
  void launchesTwoHundredGroupsAtOnce() throws Exception {
    try (var hand = new HandDrivenScheduler(groups(200)).start()) {
      assertThat(hand.launcher.groups()).hasSize(200);
    }
  }

  @Test
  void spreadsMoreGroupsEvenlyOverAFewSeconds() throws Exception {
    try (var hand = new HandDrivenScheduler(groups(1000)).start()) {
      assertThat(hand.launcher.groups()).hasSize(1);

      hand.pass(Duration.ofMillis(2500));
      assertThat(hand.launcher.groups()).hasSize(501);

      hand.pass(Duration.ofMillis(2500));
      assertThat(hand.launcher.groups()).hasSize(1000);
    }
  }
}
