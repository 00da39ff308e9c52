package dev.canary.runtime.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds out what has to be said to come to the same settings elsewhere. What the file says need not
 * be said again; what may be a secret is not shown but asked for by its environment variable.
 */
final class RepetitionReader {

  /** What makes a difference to how one suite runs once. */
  private static final List<ConfigKey<?>> CONCERNED =
      List.of(
          ConfigKeys.TIMEOUT,
          ConfigKeys.ISOLATION,
          ConfigKeys.WORKER_JVM_ARGS,
          ConfigKeys.SUITE_CLASSES,
          ConfigKeys.SUITE_EXCLUDE,
          ConfigKeys.OVERRIDE_TIMEOUT,
          ConfigKeys.OVERRIDE_CLEANUP_TIMEOUT);

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^:}]+)");

  private final Values values;
  private final Path workDir;
  private final List<String> options = new ArrayList<>();
  private final Set<String> variables = new TreeSet<>();

  RepetitionReader(Values values, Path workDir) {
    this.values = values;
    this.workDir = workDir;
  }

  /**
   * @param paths of suites, absolute
   * @param pinned what suites read and the command line says
   */
  Repetition read(List<Path> paths, Set<String> pinned) {
    ConfigFile file = values.file();
    boolean hasFile = !file.name().isEmpty();
    if (hasFile || values.has(ConfigKeys.WORK_DIR)) {
      option(ConfigKeys.WORK_DIR, workDir);
    }
    if (hasFile) {
      option(ConfigKeys.CONFIG, workDir.resolve(file.name()).normalize());
    }
    findUnfiled(ConfigKeys.SUITE_PATHS)
        .ifPresent(given -> paths.forEach(path -> option(ConfigKeys.SUITE_PATHS, path)));
    CONCERNED.forEach(this::repeat);
    pinned.forEach(key -> variables.add(EnvironmentNames.of(key)));
    file.entries().values().forEach(entry -> askForVariables(entry.text()));
    return new Repetition(options, List.copyOf(variables));
  }

  private void option(ConfigKey<Path> key, Path path) {
    options.addAll(List.of(key.findFlag().orElseThrow(), path.toString()));
  }

  /** What is said elsewhere than in the file. */
  private Optional<Given> findUnfiled(ConfigKey<?> key) {
    return values.findGiven(key).filter(given -> !given.hasVariables());
  }

  private void repeat(ConfigKey<?> key) {
    List<ConfigKey<?>> keys =
        key.isForm()
            ? values.chosen(key).stream().<ConfigKey<?>>map(key::with).toList()
            : List.of(key);
    keys.forEach(it -> findUnfiled(it).ifPresent(given -> repeat(it, given.text())));
  }

  private void repeat(ConfigKey<?> key, String text) {
    List<String> texts = key.isList() ? ListText.split(text) : List.of(text);
    if (!texts.stream().allMatch(SettingsListing::isHarmless)) {
      variables.add(EnvironmentNames.of(key.name()));
      return;
    }
    texts.forEach(it -> options.addAll(List.of("--set", key.name() + "=" + it)));
  }

  private void askForVariables(String text) {
    VARIABLE.matcher(text).results().forEach(it -> variables.add(it.group(1)));
  }
}
