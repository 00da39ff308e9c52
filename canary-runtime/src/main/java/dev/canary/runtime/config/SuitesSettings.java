package dev.canary.runtime.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which suites there are.
 *
 * @param paths jars, directories of classes, directories of jars
 * @param classes names of further test classes, each scheduled as a suite of its own
 * @param exclude ids of suites, or names of classes, that are left out
 * @param overrides what is said for single suites, by suite id
 * @param copies a directory with copies of the paths, in which suites are looked for in their
 *     place; absent if there are none
 */
public record SuitesSettings(
    List<Path> paths,
    List<String> classes,
    List<String> exclude,
    Map<String, SuiteOverride> overrides,
    @Nullable Path copies) {

  /** Which are looked for where they are. */
  public SuitesSettings(
      List<Path> paths,
      List<String> classes,
      List<String> exclude,
      Map<String, SuiteOverride> overrides) {
    this(paths, classes, exclude, overrides, null);
  }

  public SuitesSettings {
    paths = List.copyOf(paths);
    classes = List.copyOf(classes);
    exclude = List.copyOf(exclude);
    overrides = Map.copyOf(overrides);
  }

  public SuitesSettings withCopies(Path directory) {
    return new SuitesSettings(paths, classes, exclude, overrides, directory);
  }

  /** Where in a directory of copies that of a path is. */
  public Path within(Path directory, Path path) {
    return directory.resolve(Integer.toString(paths.indexOf(path)));
  }

  /** Where the content of a path is: in its copy, if there is one. */
  public Path contentOf(Path path) {
    return Optional.ofNullable(copies)
        .map(directory -> within(directory, path))
        .filter(Files::exists)
        .orElse(path);
  }

  /** Where runs of suites are told, by suite id. */
  public Map<String, PingUrl> pingUrls() {
    Map<String, PingUrl> urls = new HashMap<>();
    overrides.forEach((id, override) -> override.findPingUrl().ifPresent(it -> urls.put(id, it)));
    return urls;
  }

  /** What is said for this suite; nothing if it is not mentioned. */
  public SuiteOverride override(String suiteId) {
    return overrides.getOrDefault(suiteId, SuiteOverride.NOTHING);
  }
}
