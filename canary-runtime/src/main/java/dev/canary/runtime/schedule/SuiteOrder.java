package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Suite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts suites so that each comes after all that it depends on, and by id where that is open. */
final class SuiteOrder {

  private final Map<String, Set<String>> open = new HashMap<>();
  private final Map<String, List<Suite>> dependents = new HashMap<>();
  private final PriorityQueue<Suite> free = new PriorityQueue<>(Comparator.comparing(Suite::id));

  private SuiteOrder() {}

  static List<Suite> sort(List<Suite> suites) {
    requireDependencies(suites);
    SuiteOrder order = new SuiteOrder();
    suites.forEach(order::add);
    List<Suite> sorted = order.takeAll();
    if (sorted.size() < suites.size()) {
      throw new ScheduleException(List.of(order.describeCircle()));
    }
    return sorted;
  }

  private static void requireDependencies(List<Suite> suites) {
    Set<String> ids = suites.stream().map(Suite::id).collect(Collectors.toSet());
    List<String> problems = new ArrayList<>();
    for (Suite suite : suites) {
      suite.dependsOn().stream()
          .filter(id -> !ids.contains(id))
          .forEach(id -> problems.add(describeMissing(suite, id)));
    }
    if (!problems.isEmpty()) {
      throw new ScheduleException(problems);
    }
  }

  private static String describeMissing(Suite suite, String missing) {
    return "Suite %s depends on %s, which is not among the suites, so it could never run. "
            .formatted(suite.id(), missing)
        + "Add %s to the suite paths, or exclude %s too.".formatted(missing, suite.id());
  }

  private void add(Suite suite) {
    open.put(suite.id(), new HashSet<>(suite.dependsOn()));
    suite.dependsOn().forEach(id -> dependentsOf(id).add(suite));
    if (suite.dependsOn().isEmpty()) {
      free.add(suite);
    }
  }

  private List<Suite> takeAll() {
    List<Suite> sorted = new ArrayList<>();
    for (Suite suite = free.poll(); suite != null; suite = free.poll()) {
      sorted.add(suite);
      open.remove(suite.id());
      for (Suite dependent : dependentsOf(suite.id())) {
        release(dependent, suite.id());
      }
    }
    return sorted;
  }

  private void release(Suite dependent, String id) {
    Set<String> stillOpen = open.getOrDefault(dependent.id(), Set.of());
    if (stillOpen.remove(id) && stillOpen.isEmpty()) {
      free.add(dependent);
    }
  }

  private List<Suite> dependentsOf(String id) {
    return dependents.computeIfAbsent(id, key -> new ArrayList<>());
  }

  private String describeCircle() {
    return "The suites %s depend on each other in a circle, so none of them could ever run. "
            .formatted(open.keySet().stream().sorted().collect(Collectors.joining(", ")))
        + "Remove one of the dependencies.";
  }
}
