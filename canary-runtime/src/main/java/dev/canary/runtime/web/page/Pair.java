package dev.canary.runtime.web.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Something with a name. */
record Pair(String name, String value) {

  /** In the order of the names. */
  static List<Pair> of(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream().map(entry -> new Pair(entry.getKey(), entry.getValue())).toList();
  }
}
