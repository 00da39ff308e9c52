package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits to be launched: first come, first launched, as many at once as are allowed, and
 * nothing beside a launch that has a suite in common with it.
 */
final class LaunchQueue {

  private static final Logger LOG = LoggerFactory.getLogger(LaunchQueue.class);

  private final InstantSource clock;
  private final Launches launches;
  private final Waiter waiter;
  private final GoingOn goingOn;
  private final AtomicInteger places = new AtomicInteger();
  private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
  private int max;

  LaunchQueue(InstantSource clock, Launches launches, Waiter waiter, GoingOn goingOn) {
    this.clock = clock;
    this.launches = launches;
    this.waiter = waiter;
    this.goingOn = goingOn;
    this.max = launches.max();
  }

  void add(Turn turn) {
    waiting.add(turn);
  }

  void drop(Predicate<Turn> unwanted) {
    waiting.removeIf(unwanted);
  }

  /** From now on so many launches may go on at once. */
  void limit(int most) {
    max = most;
  }

  /** Why the group cannot be launched at this moment, however much place there is. */
  Optional<String> findObstacle(Group group) {
    return goingOn
        .findInTheWayOf(group)
        .flatMap(Launched::findObstacle)
        .or(
            () ->
                waiting.stream()
                    .filter(turn -> Ties.areBetween(turn.group(), group))
                    .map(Turn::obstacle)
                    .findFirst());
  }

  void launchAllowed() {
    Iterator<Turn> turns = waiting.iterator();
    while (places.get() < max && turns.hasNext()) {
      Turn turn = turns.next();
      if (goingOn.findInTheWayOf(turn.group()).isEmpty()) {
        turns.remove();
        launch(turn);
      }
    }
  }

  private void launch(Turn turn) {
    places.incrementAndGet();
    try {
      Instant now = clock.instant();
      Launch launch = launches.launcher().launch(turn.begin(launches, now), launches.runs());
      Launched launched = Launched.of(turn.group(), now, launch);
      turn.onLaunched(launched);
      goingOn.add(launched);
      launch.whenDone().whenComplete((done, failure) -> onEnd());
    } catch (RuntimeException | Error e) {
      places.decrementAndGet();
      LOG.error("Group {} could not be launched; {}.", turn.group().id(), turn.onNotLaunched(), e);
    }
  }

  private void onEnd() {
    places.decrementAndGet();
    if (!waiting.isEmpty()) {
      waiter.wake();
    }
  }
}
