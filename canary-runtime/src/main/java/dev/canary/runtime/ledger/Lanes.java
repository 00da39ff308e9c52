package dev.canary.runtime.ledger;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All lanes there are: one for each group of the schedule, and others that have a launch to bring
 * to its end. Two of them may have owners of test data in common; so whoever begins or ends
 * something holds the monitor of this.
 */
final class Lanes {

  private final Map<String, GroupLane> current = new HashMap<>();
  private final List<GroupLane> others = new ArrayList<>();

  /** The lane of a group, if it is one of the schedule, as it is now. */
  synchronized Optional<GroupLane> find(Group group) {
    return Optional.ofNullable(current.get(group.id())).filter(it -> it.group().equals(group));
  }

  /** One that has a launch, and nothing else to do. */
  synchronized GroupLane admit(GroupLane lane) {
    others.removeIf(old -> !old.isBusy());
    others.add(lane);
    return lane;
  }

  /**
   * These are the groups of the schedule from now on; those that were before keep their lanes.
   *
   * @return the lanes that are new
   */
  synchronized List<GroupLane> replace(Collection<Group> groups, Function<Group, GroupLane> lane) {
    Map<String, GroupLane> kept = new HashMap<>();
    groups.forEach(group -> find(group).ifPresent(known -> kept.put(group.id(), known)));
    current.values().stream().filter(it -> !kept.containsValue(it)).forEach(this::retire);
    current.clear();
    current.putAll(kept);
    List<GroupLane> fresh =
        groups.stream().filter(group -> !kept.containsKey(group.id())).map(lane).toList();
    fresh.forEach(it -> current.put(it.group().id(), it));
    return fresh;
  }

  private void retire(GroupLane lane) {
    lane.retire();
    admit(lane);
  }

  /** Whether code of any of these owners runs. */
  synchronized boolean isAnyBusy(Set<String> owners) {
    return of(owners).anyMatch(GroupLane::isBusy);
  }

  /** A launch that only cleans up, and that others of these owners have to wait for. */
  synchronized Optional<Launch> findCleanup(Set<String> owners) {
    return of(owners).flatMap(lane -> lane.findCleanup().stream()).findFirst();
  }

  /** A launch is over: what it has left is for those that the schedule has for its owners. */
  synchronized void lookAfter(Set<String> owners) {
    List.copyOf(current.values()).stream()
        .filter(lane -> lane.isOfAny(owners))
        .forEach(GroupLane::lookAfterLeftovers);
  }

  private Stream<GroupLane> of(Set<String> owners) {
    return all().stream().filter(lane -> lane.isOfAny(owners));
  }

  synchronized List<GroupLane> all() {
    return Stream.concat(current.values().stream(), others.stream()).toList();
  }
}
