package dev.canary.runtime.cli;

import dev.canary.runtime.config.ConfigKey;
import dev.canary.runtime.config.ConfigKeys;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be asked for. */
enum Command {
  RUN("Runs all suites at their intervals, until it is stopped."),
  ONCE("Runs all suites, or some of them, once and tells what came of them."),
  LIST("Lists suites with their groups, intervals and dependencies."),
  CHECK("Checks configuration and suites without running anything."),
  DEMO("Starts a demo shop and runs the example suites on it, every 10 s."),
  HASH_PASSWORD("Reads a password, and prints its hash for the configuration."),
  NEW_TOKEN("Prints a new token, and its hash for the configuration.");

  private static final String ONLY_ONCE = "canary.once.";
  private static final Set<String> DECIDED_BY_DEMO =
      Set.of("canary.suites.paths", "canary.every", "canary.isolation", "canary.store.path");

  private final String purpose;

  Command(String purpose) {
    this.purpose = purpose;
  }

  /** What is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Command of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether it needs the configuration. */
  boolean isConfigured() {
    return this != HASH_PASSWORD && this != NEW_TOKEN;
  }

  /** What it does, as a sentence. */
  String purpose() {
    return purpose;
  }

  /** The keys for which it has options; those that it alone has come first. */
  List<ConfigKey<?>> keys() {
    return ConfigKeys.all().stream()
        .filter(key -> key.findFlag().isPresent() && takes(key))
        .sorted(Comparator.comparing(key -> !isOnlyOnce(key)))
        .toList();
  }

  private boolean takes(ConfigKey<?> key) {
    return switch (this) {
      case ONCE -> true;
      case RUN, LIST, CHECK -> !isOnlyOnce(key);
      case HASH_PASSWORD, NEW_TOKEN -> false;
      case DEMO -> !isOnlyOnce(key) && !DECIDED_BY_DEMO.contains(key.name());
    };
  }

  private static boolean isOnlyOnce(ConfigKey<?> key) {
    return key.name().startsWith(ONLY_ONCE);
  }
}
