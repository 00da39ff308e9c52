package dev.canary.runtime.cli;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to run.
 *
 * @param paused the suites that are in no group: those that are paused, and those that depend on
 *     them
 */
public record Plan(List<Group> groups, List<Suite> paused) {

  public Plan {
    groups = List.copyOf(groups);
    paused = List.copyOf(paused);
  }

  /** The suites of all groups. */
  List<Suite> active() {
    return groups.stream().flatMap(group -> group.suites().stream()).toList();
  }

  /** All suites; the paused ones come last. */
  List<Suite> suites() {
    return Stream.concat(active().stream(), paused.stream()).toList();
  }
}
