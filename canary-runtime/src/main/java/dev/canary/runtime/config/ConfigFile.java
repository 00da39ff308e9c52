package dev.canary.runtime.config;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a configuration file says.
 *
 * @param name as messages call it
 * @param entries by key
 */
record ConfigFile(String name, Map<String, Entry> entries) {

  static final ConfigFile NONE = new ConfigFile("", Map.of());

  ConfigFile {
    entries = Map.copyOf(entries);
  }

  /**
   * @param text a list is one text, see {@link ListText}
   * @param line counted from 1
   */
  record Entry(String text, int line) {}

  Map<String, String> texts() {
    return entries.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().text()));
  }

  boolean has(ConfigKey<?> key) {
    return entries.containsKey(key.name());
  }

  /** A key of the file with its place, as messages begin. */
  String locate(String key) {
    return locate(name, key, Objects.requireNonNull(entries.get(key)).line());
  }

  static String locate(String file, String key, int line) {
    return "%s in %s line %d".formatted(key, file, line);
  }
}
