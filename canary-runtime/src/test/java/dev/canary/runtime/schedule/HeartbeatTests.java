package dev.canary.runtime.schedule;

import static dev.canary.runtime.schedule.HandDrivenScheduler.group;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeartbeatTests {

  @Test
  void isAProblemBeforeTheStart() {
    var hand = new HandDrivenScheduler(List.of(group("a")));

    assertThat(hand.scheduler.findProblem())
        .contains("The scheduler has not been started yet, so no suite is run.");
  }

  @Test
  void isNoProblemWhileTheLoopGoesRound() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of()).start()) {
      hand.pass(Duration.ofSeconds(11));

      assertThat(hand.scheduler.findProblem()).isEmpty();
    }
  }

  @Test
  void isAProblemWhenTheLoopIsSilent() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of()).start()) {
      hand.clock.advance(Duration.ofMillis(11_200));

      assertThat(hand.scheduler.findProblem())
          .contains(
              "The scheduler has not ticked for 11s, so no suite is started. Restart the prober.");
    }
  }

  @Test
  void isNotDeceivedByAClockThatJumps() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of()).start()) {
      hand.clock.jump(Duration.ofHours(1));

      assertThat(hand.scheduler.findProblem()).isEmpty();
    }
  }
}
