package dev.canary.runtime.config;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sources one above the other: command line, system properties, environment, file. Nothing is
 * discovered on the class path and nothing converted, since every prober pays for that at start.
 */
final class Layers {

  private static final int COMMAND_LINE = 500;
  private static final int SYSTEM_PROPERTIES = 400;
  private static final int ENVIRONMENT = 300;
  private static final int FILE = 100;

  private final SmallRyeConfig config;
  private final ConfigFile file;
  private final Set<String> names;

  private Layers(SmallRyeConfig config, ConfigFile file, Set<String> names) {
    this.config = config;
    this.file = file;
    this.names = names;
  }

  static Layers of(Map<String, String> commandLine, Surroundings surroundings, ConfigFile file) {
    Map<String, String> properties = surroundings.canaryProperties();
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(commandLine, "command line", COMMAND_LINE),
                new PropertiesConfigSource(properties, "system properties", SYSTEM_PROPERTIES),
                new EnvConfigSource(surroundings.setVariables(), ENVIRONMENT),
                new PropertiesConfigSource(file.texts(), "file", FILE))
            .build();
    Set<String> names = new TreeSet<>(file.entries().keySet());
    names.addAll(commandLine.keySet());
    names.addAll(properties.keySet());
    return new Layers(config, file, names);
  }

  Optional<Given> find(String key) {
    ConfigValue value = config.getConfigValue(key);
    return Optional.ofNullable(value.getRawValue())
        .map(text -> new Given(key, locate(value), text, value.getConfigSourceOrdinal() == FILE));
  }

  ConfigFile file() {
    return file;
  }

  /** What users chose in the keys of this form, as far as file and command line name them. */
  Set<String> chosen(ConfigKey<?> form) {
    Set<String> chosen = new TreeSet<>();
    for (String name : names) {
      if (form.matches(name)) {
        chosen.add(form.chosenIn(name));
      }
    }
    return chosen;
  }

  /** The sections of the file that users named below this one, and said nothing in. */
  Set<String> emptySections(String head) {
    return file.emptySections(head);
  }

  /** Where a section is, as messages go on after its name; empty if it is not in the file. */
  Optional<String> findPlace(String section) {
    return file.findPlace(section);
  }

  private String locate(ConfigValue value) {
    String key = value.getName();
    return switch (value.getConfigSourceOrdinal()) {
      case COMMAND_LINE -> CommandLine.locate(key);
      case SYSTEM_PROPERTIES -> key + " in the system properties";
      case ENVIRONMENT -> "%s in the environment (%s)".formatted(key, EnvironmentNames.of(key));
      default -> file.locate(key);
    };
  }
}
