package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of one group: a tick waits to be launched, is launched, comes to its end. */
final class Course {

  private volatile Group group;
  private volatile @Nullable Instant waitingTick;
  private volatile @Nullable Launched launched;

  Course(Group group) {
    this.group = group;
  }

  Group group() {
    return group;
  }

  /** The group has the same suites as before, and something else of it has changed. */
  void changeTo(Group changed) {
    group = changed;
  }

  void onWaiting(Instant due) {
    waitingTick = due;
  }

  void onLaunched(Launched launch) {
    launched = launch;
    waitingTick = null;
  }

  void onNotLaunched() {
    waitingTick = null;
  }

  Optional<Instant> findWaiting() {
    return Optional.ofNullable(waitingTick);
  }

  /** Why a further tick of the group is missed; empty if it is not. */
  Optional<String> findObstacle() {
    return findWaiting()
        .map("the launch that was due at %s still waits for its turn"::formatted)
        .or(() -> Optional.ofNullable(launched).flatMap(Launched::findObstacle));
  }
}
