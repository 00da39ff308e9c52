package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A launch: of what, when it began, and its end. */
record Launched(Group group, Instant at, Launch launch, CompletableFuture<Void> end) {

  static Launched of(Group group, Instant at, Launch launch) {
    return new Launched(group, at, launch, launch.whenDone().toCompletableFuture());
  }

  boolean isGoingOn() {
    return !end.isDone();
  }

  /** Why its suites cannot be launched again; empty if they can. */
  Optional<String> findObstacle() {
    if (isGoingOn()) {
      return Optional.of("the launch of %s is still going on".formatted(at));
    }
    return launch.isStillRunning()
        ? Optional.of("code of the launch of %s hangs and could not be stopped".formatted(at))
        : Optional.empty();
  }
}
