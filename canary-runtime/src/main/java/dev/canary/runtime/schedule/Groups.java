package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
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
    List<Suite> active = withoutPaused(SuiteOrder.sort(suites));
    Collection<List<Suite>> components = components(active);
    Intervals.check(components);
    return components.stream()
        .map(tied -> new Group(tied.get(0).id(), tied, Intervals.of(tied).orElse(defaultEvery)))
        .toList();
  }

  private static List<Suite> withoutPaused(List<Suite> sorted) {
    Set<String> paused = new HashSet<>();
    List<Suite> active = new ArrayList<>();
    for (Suite suite : sorted) {
      if (suite.policy().paused() || suite.dependsOn().stream().anyMatch(paused::contains)) {
        paused.add(suite.id());
      } else {
        active.add(suite);
      }
    }
    return active;
  }

  private static Collection<List<Suite>> components(List<Suite> sorted) {
    Map<String, String> links = new HashMap<>();
    for (Suite suite : sorted) {
      suite.dependsOn().forEach(id -> link(links, suite.id(), id));
      suite.environments().forEach(it -> link(links, suite.id(), environment(suite, it)));
    }
    Map<String, List<Suite>> components = new LinkedHashMap<>();
    for (Suite suite : sorted) {
      components.computeIfAbsent(last(links, suite.id()), id -> new ArrayList<>()).add(suite);
    }
    return components.values();
  }

  /** No suite can have such an id; and classes of two suite paths are never the same. */
  private static String environment(Suite suite, String className) {
    return suite.source() + "!" + className;
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
