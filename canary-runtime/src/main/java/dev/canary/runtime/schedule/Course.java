package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What becomes of one group: a tick waits to be launched, is launched, comes to its end. */
final class Course {

  private final Group group;
  private volatile @Nullable Instant waitingTick;
  private volatile @Nullable Launched launched;

  Course(Group group) {
    this.group = group;
  }

  Group group() {
    return group;
  }

  void onWaiting(Instant due) {
    waitingTick = due;
  }

  void onLaunched(Instant at, Launch launch) {
    launched = new Launched(at, launch, launch.whenDone().toCompletableFuture());
    waitingTick = null;
  }

  void onNotLaunched() {
    waitingTick = null;
  }

  /** Why the group cannot be launched now; empty if it can. */
  Optional<String> findObstacle() {
    Instant waiting = waitingTick;
    if (waiting != null) {
      return Optional.of(
          "the launch that was due at %s still waits for its turn".formatted(waiting));
    }
    return Optional.ofNullable(launched).flatMap(Launched::findObstacle);
  }

  /** The launch that is going on. */
  Optional<Launched> findGoingOn() {
    return Optional.ofNullable(launched).filter(Launched::isGoingOn);
  }

  /** A launch, when it began, and its end. */
  record Launched(Instant at, Launch launch, CompletableFuture<Void> end) {

    boolean isGoingOn() {
      return !end.isDone();
    }

    private Optional<String> findObstacle() {
      if (isGoingOn()) {
        return Optional.of("the launch of %s is still going on".formatted(at));
      }
      return launch.isStillRunning()
          ? Optional.of("code of the launch of %s hangs and could not be stopped".formatted(at))
          : Optional.empty();
    }
  }
}
