package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Suite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows for each suite all that it depends on, directly or not. */
final class Dependencies {

  private final Map<String, Set<String>> all;

  private Dependencies(Map<String, Set<String>> all) {
    this.all = all;
  }

  static Dependencies of(List<Suite> suites) {
    Map<String, Suite> byId =
        suites.stream().collect(Collectors.toMap(Suite::id, Function.identity()));
    Map<String, Set<String>> all = new HashMap<>();
    for (Suite suite : suites) {
      Set<String> found = new TreeSet<>();
      collect(suite, byId, found);
      all.put(suite.id(), found);
    }
    return new Dependencies(all);
  }

  private static void collect(Suite suite, Map<String, Suite> byId, Set<String> found) {
    for (String id : suite.dependsOn()) {
      Suite dependency = byId.get(id);
      if (dependency != null && found.add(id)) {
        collect(dependency, byId, found);
      }
    }
  }

  /** The failing suites where the trouble of this one begins, in the order of their ids. */
  List<String> roots(String suite, Set<String> failing) {
    return of(suite).stream()
        .filter(failing::contains)
        .filter(id -> of(id).stream().noneMatch(failing::contains))
        .toList();
  }

  private Set<String> of(String suite) {
    return all.getOrDefault(suite, Set.of());
  }
}
