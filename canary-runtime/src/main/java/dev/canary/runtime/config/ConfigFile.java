package dev.canary.runtime.config;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a configuration file says.
 *
 * @param name as messages call it
 * @param entries by key
 * @param sections by key
 */
record ConfigFile(String name, Map<String, Entry> entries, Map<String, Section> sections) {

  static final ConfigFile NONE = new ConfigFile("", Map.of(), Map.of());

  ConfigFile {
    entries = Map.copyOf(entries);
    sections = Map.copyOf(sections);
  }

  /**
   * @param line counted from 1
   * @param isEmpty whether it has no keys
   */
  record Section(int line, boolean isEmpty) {}

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

  /** The sections without keys that are called so, followed by what users chose. */
  Set<String> emptySections(String head) {
    return sections.entrySet().stream()
        .filter(section -> section.getValue().isEmpty() && section.getKey().startsWith(head))
        .map(section -> section.getKey().substring(head.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Where a section is, as messages go on after its name; empty if it is not in the file. */
  Optional<String> findPlace(String section) {
    return Optional.ofNullable(sections.get(section))
        .map(it -> " in %s line %d".formatted(name, it.line()));
  }

  /** A key of the file with its place, as messages begin. */
  String locate(String key) {
    return locate(name, key, Objects.requireNonNull(entries.get(key)).line());
  }

  static String locate(String file, String key, int line) {
    return "%s in %s line %d".formatted(key, file, line);
  }
}
