package dev.canary.runtime.launch;

import dev.canary.runtime.config.EditDistance;
import dev.canary.runtime.config.SuitesSettings;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** The names that suites go by, with which the names that the configuration uses are compared. */
final class SuiteNames {

  private final Set<String> ids = new TreeSet<>();
  private final Set<String> idsAndClasses = new TreeSet<>();

  void addClass(String name) {
    idsAndClasses.add(name);
  }

  void addId(String id) {
    ids.add(id);
    idsAndClasses.add(id);
  }

  boolean isEmpty() {
    return idsAndClasses.isEmpty();
  }

  /** Finds names in the settings that no suite goes by. */
  void check(SuitesSettings settings, Problems problems) {
    for (String id : new TreeSet<>(settings.overrides().keySet())) {
      if (!ids.contains(id)) {
        problems.add(
            "canary.suites.overrides has settings for the suite \"%s\", which does not exist; the"
                    .formatted(id)
                + " nearest is \"%s\". Correct the id, or remove the settings."
                    .formatted(nearest(id, ids)));
      }
    }
    for (String name : settings.exclude()) {
      if (!idsAndClasses.contains(name)) {
        problems.add(
            "canary.suites.exclude leaves out \"%s\", which is neither the id nor the class of a"
                    .formatted(name)
                + " suite; the nearest is \"%s\". Correct the name, or remove it."
                    .formatted(nearest(name, idsAndClasses)));
      }
    }
  }

  private static String nearest(String name, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(known -> EditDistance.between(name, known)))
        .orElseThrow();
  }
}
