package dev.canary.runtime.config;

import java.util.Map;

/**
 * What suites read with {@code @ConfigValue}; the keys have no {@code canary.values.} before them.
 *
 * @param defaults from file, environment and system properties; whatever else a suite sees comes
 *     before them
 * @param pinned from the command line; they come before whatever else a suite sees
 */
public record SuiteValues(Map<String, String> defaults, Map<String, String> pinned) {

  public SuiteValues {
    defaults = Map.copyOf(defaults);
    pinned = Map.copyOf(pinned);
  }
}
