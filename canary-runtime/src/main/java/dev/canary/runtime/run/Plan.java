package dev.canary.runtime.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is watched at present. While the prober runs it is replaced as a whole, by one that pauses
 * other suites or has others.
 *
 * @param suites all of them
 * @param groups those that the schedule runs; a suite that is in none of them is paused
 * @param whole all suites, paused or not, in the groups that they would run in if none was
 * @param maintenance says when which of them are maintained
 */
public record Plan(
    List<Suite> suites, List<Group> groups, List<Group> whole, MaintenanceView maintenance) {

  public Plan {
    suites = List.copyOf(suites);
    groups = List.copyOf(groups);
    whole = List.copyOf(whole);
  }

  /** One in which nothing is ever maintained. */
  public Plan(List<Suite> suites, List<Group> groups, List<Group> whole) {
    this(suites, groups, whole, MaintenanceView.NEVER);
  }

  public Plan maintained(MaintenanceView view) {
    return new Plan(suites, groups, whole, view);
  }

  /** One in which nothing is watched. */
  public static Plan empty() {
    return new Plan(List.of(), List.of(), List.of());
  }

  public Optional<Suite> findSuite(String id) {
    return suites.stream().filter(suite -> suite.id().equals(id)).findFirst();
  }

  /** The ids of all suites. */
  public Set<String> ids() {
    return suites.stream().map(Suite::id).collect(Collectors.toUnmodifiableSet());
  }

  /** The ids of the suites that the schedule runs. */
  public Set<String> active() {
    return groups.stream()
        .flatMap(group -> group.suites().stream())
        .map(Suite::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The group that each suite, by its id, would run in if none was paused; or runs in. */
  public Map<String, Group> groupOfSuite() {
    Map<String, Group> groupOf = new HashMap<>();
    for (List<Group> some : List.of(whole, groups)) {
      for (Group group : some) {
        group.suites().forEach(suite -> groupOf.put(suite.id(), group));
      }
    }
    return groupOf;
  }
}
