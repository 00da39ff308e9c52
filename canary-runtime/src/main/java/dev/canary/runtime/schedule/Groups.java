package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Forms the groups in which suites are scheduled: suites that dependencies tie together, directly
 * or not, are one group, and so are suites that use the same environment.
 *
 * <p>A paused suite is left out, and so is every suite that depends on it, because it could not
 * run: a suite that is in no group is paused.
 */
public final class Groups {

  private Groups() {}

  /**
   * Forms groups. Within a group the suites that others depend on come first; those that could
   * change places are in the order of their ids.
   *
   * @param defaultEvery the interval of groups whose suites ask for none
   * @throws ScheduleException if a suite depends on one that is not there, if suites depend on each
   *     other in a circle, or if suites of one group ask for different intervals
   */
  public static List<Group> form(List<Suite> suites, Duration defaultEvery) {
    return plan(suites, defaultEvery, Set.of()).groups();
  }

  /**
   * Forms groups, as {@link #form} does, and knows what they would be if nothing was paused.
   *
   * @param paused ids of suites that are paused, besides those that are by themselves
   * @throws ScheduleException as {@link #form} does
   */
  public static Plan plan(List<Suite> suites, Duration defaultEvery, Set<String> paused) {
    List<Suite> sorted = SuiteOrder.sort(suites);
    Collection<List<Suite>> active = components(withoutPaused(sorted, paused));
    Intervals.check(active);
    return new Plan(suites, groups(active, defaultEvery), groups(components(sorted), defaultEvery));
  }

  private static List<Group> groups(Collection<List<Suite>> components, Duration defaultEvery) {
    return components.stream()
        .map(tied -> new Group(tied.get(0).id(), tied, Intervals.of(tied).orElse(defaultEvery)))
        .toList();
  }

  private static List<Suite> withoutPaused(List<Suite> sorted, Set<String> alsoPaused) {
    Set<String> paused = new HashSet<>(alsoPaused);
    List<Suite> active = new ArrayList<>();
    for (Suite suite : sorted) {
      if (suite.policy().paused() || suite.dependsOn().stream().anyMatch(paused::contains)) {
        paused.add(suite.id());
      }
      if (!paused.contains(suite.id())) {
        active.add(suite);
      }
    }
    return active;
  }

  private static Collection<List<Suite>> components(List<Suite> sorted) {
    Map<String, String> links = new HashMap<>();
    for (Suite suite : sorted) {
      suite.dependsOn().forEach(id -> link(links, suite.id(), id));
      suite.environments().forEach(it -> link(links, suite.id(), Ties.environment(suite, it)));
    }
    Map<String, List<Suite>> components = new LinkedHashMap<>();
    for (Suite suite : sorted) {
      components.computeIfAbsent(last(links, suite.id()), id -> new ArrayList<>()).add(suite);
    }
    return components.values();
  }

  private static void link(Map<String, String> links, String one, String other) {
    String from = last(links, one);
    String to = last(links, other);
    if (!from.equals(to)) {
      links.put(from, to);
    }
  }

  /** Follows the links from suite to suite to the one that stands for the whole component. */
  private static String last(Map<String, String> links, String id) {
    String current = id;
    for (String next = links.get(id); next != null; next = links.get(next)) {
      current = next;
    }
    return current;
  }
}
