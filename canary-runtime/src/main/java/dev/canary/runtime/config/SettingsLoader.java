package dev.canary.runtime.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads the settings. Of several sources the first that says something wins: command line, system
 * properties ({@code canary.web.port}), environment ({@code CANARY_WEB_PORT}), configuration file,
 * default. See {@link ConfigKeys#all()} for what there is to say.
 *
 * <pre>{@code
 * Settings settings = new SettingsLoader(System.getenv(), properties)
 *     .load(Map.of("canary.web.port", List.of("0"), "canary.suites.paths", List.of("a.jar", "b.jar")));
 * }</pre>
 */
public final class SettingsLoader {

  private final Surroundings surroundings;

  /**
   * @param environment variables that are empty count as not set; unknown ones are ignored
   * @param systemProperties unknown ones are ignored
   */
  public SettingsLoader(Map<String, String> environment, Map<String, String> systemProperties) {
    this.surroundings = new Surroundings(environment, systemProperties);
  }

  /**
   * Loads the settings.
   *
   * @param flags by full key, every value that the command line gives for it, in order; only lists
   *     may have several
   * @throws ConfigException if anything is wrong; it tells everything that is
   */
  public Settings load(Map<String, List<String>> flags) {
    Problems problems = new Problems();
    CommandLine commandLine = new CommandLine(flags);
    Map<String, String> given = commandLine.settings(problems);
    Values start = values(given, ConfigFile.NONE, problems);
    Path workDir = workDir(start, problems);
    Values values = values(given, file(start, workDir, problems), problems);
    Settings settings = new SettingsReader(values, workDir).read(commandLine.values());
    SharedPings.of(settings).forEach(problems::add);
    problems.throwIfAny();
    return settings;
  }

  private Values values(Map<String, String> commandLine, ConfigFile file, Problems problems) {
    return new Values(Layers.of(commandLine, surroundings, file), surroundings, problems);
  }

  private static Path workDir(Values start, Problems problems) {
    Path workDir = start.get(ConfigKeys.WORK_DIR).toAbsolutePath().normalize();
    if (!Files.isDirectory(workDir)) {
      problems.add(
          "The working directory %s is not a directory; create it, or name another with --work-dir."
              .formatted(workDir));
    }
    return workDir;
  }

  private static ConfigFile file(Values start, Path workDir, Problems problems) {
    Optional<Path> asked = start.find(ConfigKeys.CONFIG);
    Path name = asked.orElseGet(ConfigKeys.CONFIG::defaultValue);
    Path path = workDir.resolve(name);
    if (Files.exists(path)) {
      return new YamlFile(name.toString(), path, problems).read();
    }
    if (asked.isPresent()) {
      problems.add(
          "The configuration file %s is not there; create it, or name another with --config."
              .formatted(path));
    }
    return ConfigFile.NONE;
  }
}
