package dev.canary.runtime.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Which suites there are.
 *
 * @param paths jars, directories of classes, directories of jars
 * @param classes names of further test classes, each scheduled as a suite of its own
 * @param exclude ids of suites, or names of classes, that are left out
 * @param overrides what is said for single suites, by suite id
 */
public record SuitesSettings(
    List<Path> paths,
    List<String> classes,
    List<String> exclude,
    Map<String, SuiteOverride> overrides) {

  public SuitesSettings {
    paths = List.copyOf(paths);
    classes = List.copyOf(classes);
    exclude = List.copyOf(exclude);
    overrides = Map.copyOf(overrides);
  }

  /** What is said for this suite; nothing if it is not mentioned. */
  public SuiteOverride override(String suiteId) {
    return overrides.getOrDefault(suiteId, SuiteOverride.NOTHING);
  }
}
