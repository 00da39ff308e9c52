package dev.canary.runtime;

import dev.canary.runtime.run.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what is different in what was loaded. */
final class Differences {

  private final Map<String, Suite> before;
  private final Map<String, Suite> after;

  private Differences(Loaded before, Loaded after) {
    this.before = byId(before);
    this.after = byId(after);
  }

  private static Map<String, Suite> byId(Loaded loaded) {
    return loaded.suites().stream()
        .collect(Collectors.toMap(Suite::id, suite -> suite, (one, other) -> one, TreeMap::new));
  }

  /** Such as {@code Suites: 3; new: c; gone: a.} */
  static String between(Loaded before, Loaded after) {
    var differences = new Differences(before, after);
    List<String> parts = new ArrayList<>();
    parts.add("Suites: %d".formatted(after.suites().size()));
    add(parts, "new", differences.missing(differences.after, differences.before));
    add(parts, "gone", differences.missing(differences.before, differences.after));
    add(parts, "changed", differences.changed());
    String sameOrNot = before.settings().equals(after.settings()) ? "is as before" : "has changed";
    return "%s. The configuration %s.".formatted(String.join("; ", parts), sameOrNot);
  }

  private static void add(List<String> parts, String what, Set<String> ids) {
    if (!ids.isEmpty()) {
      parts.add("%s: %s".formatted(what, String.join(", ", ids)));
    }
  }

  private Set<String> missing(Map<String, Suite> here, Map<String, Suite> there) {
    Set<String> ids = new TreeSet<>(here.keySet());
    ids.removeAll(there.keySet());
    return ids;
  }

  /** Of what a suite does, only its author knows. */
  private Set<String> changed() {
    Set<String> ids = new TreeSet<>(after.keySet());
    ids.retainAll(before.keySet());
    ids.removeIf(id -> Objects.equals(after.get(id), before.get(id)));
    return ids;
  }
}
