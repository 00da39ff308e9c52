package dev.canary.runtime.schedule;

import static dev.canary.runtime.schedule.HandDrivenScheduler.EVERY;
import static dev.canary.runtime.schedule.HandDrivenScheduler.group;
import static dev.canary.runtime.testing.ManualClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.RefusedException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Other groups in the place of those that were scheduled. */
class RegroupingTests {

  private static final Duration HALF = EVERY.dividedBy(2);

  private static void replace(HandDrivenScheduler hand, Group... groups)
      throws InterruptedException {
    hand.scheduler.replace(List.of(groups), Launches.UNLIMITED, () -> {});
    hand.waiter.settle();
  }

  private static Group at(Duration every, Group group) {
    return new Group(group.id(), group.suites(), every);
  }

  @Test
  void leavesAGroupOfTheSameSuitesInItsRhythm() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.launcher.launch(0).end();
      hand.pass(HALF);

      replace(hand, group("a"), group("new"));

      assertThat(hand.launcher.groups()).containsExactly("a", "new");
      assertThat(hand.scheduler.findNext("a")).contains(START.plus(EVERY));
      assertThat(hand.scheduler.findNext("new")).contains(START.plus(HALF).plus(EVERY));
    }
  }

  @Test
  void startsNothingMoreOfAGroupThatIsGoneAndLetsItsLaunchGoOn() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"), group("gone"))).start()) {
      replace(hand, group("a"));
      hand.launcher.launch(0).end();
      hand.pass(EVERY);

      assertThat(hand.launcher.groups()).containsExactly("a", "gone", "a");
      assertThat(hand.launcher.launch(1).isCancelled()).isFalse();
      assertThat(hand.log.missed()).isEmpty();
      assertThat(hand.scheduler.findNext("gone")).isEmpty();
    }
  }

  @Test
  void cancelsTheLaunchOfAGroupThatIsGoneWhenItIsStopped() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("gone"))).start()) {
      replace(hand);

      hand.scheduler.stop(Duration.ZERO);

      assertThat(hand.launcher.launch(0).isCancelled()).isTrue();
    }
  }

  @Test
  void keepsTheRhythmOfSuitesOfWhichAnotherIsTakenAway() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a", "b"))).start()) {
      hand.launcher.launch(0).end();
      hand.pass(HALF);

      replace(hand, group("a"));

      assertThat(hand.launcher.groups()).containsExactly("a");
      assertThat(hand.scheduler.findNext("a")).contains(START.plus(EVERY));
      assertThat(hand.scheduler.findNext("b")).isEmpty();
    }
  }

  @Test
  void launchesAGroupAtOnceToWhichASuiteComes() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.launcher.launch(0).end();
      hand.pass(HALF);

      replace(hand, group("a", "b"));

      assertThat(hand.launcher.groups()).containsExactly("a", "a");
    }
  }

  @Test
  void neverLaunchesASuiteBesideItselfWhenItsGroupHasGotAnotherShape() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a", "b"))).start()) {
      replace(hand, group("b", "c"), group("a", "d"));
      assertThat(hand.launcher.groups()).containsExactly("a");

      hand.launcher.launch(0).end();
      hand.waiter.settle();

      assertThat(hand.launcher.groups()).containsExactly("a", "a", "b");
      assertThat(hand.log.missed()).isEmpty();
    }
  }

  @Test
  void doesNotLaunchWhileCodeOfTheGroupInItsOldShapeHangs() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a", "b"))).start()) {
      hand.launcher.launch(0).setHanging(true);
      hand.launcher.launch(0).end();
      replace(hand, group("a"), group("b"));

      hand.pass(EVERY);
      hand.pass(EVERY);

      assertThat(hand.launcher.groups()).containsExactly("a");
      assertThat(hand.log.reasons())
          .containsOnly(
              "Missed by overlap: the launch that was due at 2026-11-20T18:00:10Z still waits for"
                  + " its turn.");
    }
  }

  @Test
  void letsAGroupGoOnAtAnotherInterval() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.launcher.launch(0).end();
      hand.pass(HALF);

      replace(hand, at(EVERY.multipliedBy(3), group("a")));
      assertThat(hand.scheduler.findNext("a")).contains(START.plus(EVERY.multipliedBy(3)));

      replace(hand, at(Duration.ofSeconds(1), group("a")));
      assertThat(hand.launcher.groups()).containsExactly("a", "a");
    }
  }

  @Test
  void launchesWhatWaitedForAPlaceThoughItsGroupHasGotAnotherShape() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"), group("b", "c")), 1).start()) {
      hand.scheduler.replace(List.of(group("a"), group("b")), 1, () -> {});
      hand.launcher.launch(0).end();
      hand.waiter.settle();

      assertThat(hand.launcher.groups()).containsExactly("a", "b");
    }
  }

  @Test
  void forgetsWhatWaitedForAPlaceIfItsGroupIsGone() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"), group("gone")), 1).start()) {
      hand.scheduler.replace(List.of(group("a")), 1, () -> {});
      hand.launcher.launch(0).end();
      hand.waiter.round();

      assertThat(hand.launcher.groups()).containsExactly("a");
    }
  }

  @Test
  void allowsMoreLaunchesAtOnce() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"), group("b")), 1).start()) {
      hand.scheduler.replace(List.of(group("a"), group("b")), 2, () -> {});
      hand.waiter.settle();

      assertThat(hand.launcher.groups()).containsExactly("a", "b");
    }
  }

  @Test
  void changesNothingIfTheOthersCannotFollow() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      assertThatThrownBy(() -> hand.scheduler.replace(List.of(), 1, RegroupingTests::fail))
          .hasMessage("not today");

      assertThat(hand.scheduler.findNext("a")).isPresent();
    }
  }

  private static void fail() {
    throw new IllegalStateException("not today");
  }

  @Test
  void refusesToChangeWhenItIsStopped() throws Exception {
    try (var hand = new HandDrivenScheduler(List.of(group("a"))).start()) {
      hand.scheduler.stop(Duration.ZERO);

      assertThatThrownBy(() -> replace(hand, group("b")))
          .isInstanceOf(RefusedException.class)
          .hasMessage("The prober is being stopped, so nothing is begun any more.");
    }
  }
}
