package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * All launches that go on, or whose code still hangs: whoever wanted them, and whatever has become
 * of their groups since. Safe for use by many threads.
 */
final class GoingOn {

  private final Collection<Launched> launches = new ConcurrentLinkedQueue<>();

  void add(Launched launched) {
    launches.removeIf(old -> old.findObstacle().isEmpty());
    launches.add(launched);
  }

  /** One that the group must not be launched beside, since they have a suite in common. */
  Optional<Launched> findInTheWayOf(Group group) {
    return launches.stream()
        .filter(launched -> launched.findObstacle().isPresent())
        .filter(launched -> Ties.areBetween(launched.group(), group))
        .findFirst();
  }

  List<Launched> all() {
    return launches.stream().filter(Launched::isGoingOn).toList();
  }
}
