package dev.canary.runtime.schedule;

import static dev.canary.runtime.schedule.HandDrivenScheduler.EVERY;
import static dev.canary.runtime.schedule.HandDrivenScheduler.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SchedulerStopTests {

  @Test
  void cancelsLaunchesAndWaitsForTheirEnd() throws Exception {
    var hand = new HandDrivenScheduler(List.of(group("a"), group("b"))).start();
    hand.launcher.launch(0).end();

    var stopped = CompletableFuture.supplyAsync(() -> hand.scheduler.stop(Duration.ofMinutes(1)));
    await().until(hand.launcher.launch(1)::isCancelled);
    hand.launcher.launch(1).end();

    assertThat(stopped).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
    assertThat(hand.launcher.launch(0).isCancelled()).isFalse();
  }

  @Test
  void saysWhenALaunchDidNotEndWithinTheGrace() throws Exception {
    var hand = new HandDrivenScheduler(List.of(group("a"))).start();

    boolean ended = hand.scheduler.stop(Duration.ofMillis(1));

    assertThat(ended).isFalse();
    assertThat(hand.launcher.launch(0).isCancelled()).isTrue();
  }

  @Test
  void launchesNothingAnyMore() throws Exception {
    var hand = new HandDrivenScheduler(List.of(group("a"), group("b")), 1).start();
    hand.scheduler.stop(Duration.ZERO);

    hand.launcher.launch(0).end();
    hand.clock.advance(EVERY);

    assertThat(hand.launcher.groups()).hasSize(1);
    assertThat(hand.scheduler.findNext("a")).isEmpty();
  }

  @Test
  void stopsAsIfNothingWereWhenItWasNeverStarted() {
    var hand = new HandDrivenScheduler(List.of(group("a")));

    assertThat(hand.scheduler.stop(Duration.ZERO)).isTrue();
  }
}
