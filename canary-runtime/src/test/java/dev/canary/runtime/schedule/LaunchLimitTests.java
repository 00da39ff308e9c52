package dev.canary.runtime.schedule;

import static dev.canary.runtime.schedule.HandDrivenScheduler.EVERY;
import static dev.canary.runtime.schedule.HandDrivenScheduler.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaunchLimitTests {

  @Test
  void launchesWhatWaitsInTheOrderInWhichItWasDue() throws Exception {
    Map<String, Duration> lastStarts =
        Map.of("c", Duration.ofSeconds(3), "b", Duration.ofSeconds(5), "a", Duration.ofSeconds(4));
    try (var hand =
        new HandDrivenScheduler(List.of(group("first"), group("a"), group("b"), group("c")), 1)) {
      hand.start(
          suite -> Optional.ofNullable(lastStarts.get(suite)).map(hand.clock.instant()::minus));
      hand.pass(Duration.ofSeconds(8));

      for (int i = 0; i < 3; i++) {
        hand.launcher.launch(i).end();
        hand.waiter.settle();
      }

      assertThat(hand.launcher.groups()).containsExactly("first", "b", "a", "c");
    }
  }

  @Test
  void measuresTheDelay() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"), group("b")), 1).start()) {
      hand.pass(Duration.ofSeconds(4));

      hand.launcher.launch(0).end();
      hand.waiter.settle();

      assertThat(hand.log.delays()).containsExactly(Duration.ZERO, Duration.ofSeconds(4));
    }
  }

  @Test
  void missesATickOfAGroupThatStillWaits() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"), group("b")), 1).start()) {
      hand.pass(EVERY);

      assertThat(hand.log.missedTicks()).containsExactly("a overlap", "b overlap");
      assertThat(hand.log.reasons())
          .last()
          .isEqualTo(
              "Missed by overlap: the launch that was due at 2026-11-20T18:00:00Z still waits for"
                  + " its turn.");
    }
  }

  @Test
  void rejectsALimitThatLetsNothingRun() {
    assertThatThrownBy(() -> new HandDrivenScheduler(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("With at most 0 launches at once nothing could ever run. Allow at least 1.");
  }
}
