package dev.canary.runtime.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the command line says: keys with all values that were given for each. */
final class CommandLine {

  private final Map<String, List<String>> flags;

  CommandLine(Map<String, List<String>> flags) {
    this.flags = flags;
  }

  static String locate(String key) {
    return key + " on the command line";
  }

  /** The values that concern the prober, by key; a list is one text. What is wrong is told. */
  Map<String, String> settings(Problems problems) {
    Map<String, String> settings = new HashMap<>();
    flags.forEach((key, texts) -> put(settings, key, texts, problems));
    settings.keySet().removeIf(ConfigKeys.VALUE::matches);
    return settings;
  }

  /** The values that concern suites, by the key that they know. */
  Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    flags.forEach(
        (key, texts) -> {
          if (ConfigKeys.VALUE.matches(key)) {
            values.put(ConfigKeys.VALUE.chosenIn(key), texts.get(0));
          }
        });
    return values;
  }

  private static void put(
      Map<String, String> settings, String key, List<String> texts, Problems problems) {
    boolean isList = KnownKeys.find(key).filter(ConfigKey::isList).isPresent();
    if (KnownKeys.find(key).isEmpty()) {
      problems.add(
          "%s is not a known key; did you mean %s?".formatted(locate(key), KnownKeys.nearest(key)));
    } else if (!isList && texts.size() > 1) {
      problems.add("%s is given %d times; give it once.".formatted(locate(key), texts.size()));
    } else if (isList && texts.stream().anyMatch(String::isBlank)) {
      problems.add("%s has an empty entry; fill it or take it out.".formatted(locate(key)));
    } else {
      settings.put(key, isList ? ListText.join(texts) : texts.get(0));
    }
  }
}
