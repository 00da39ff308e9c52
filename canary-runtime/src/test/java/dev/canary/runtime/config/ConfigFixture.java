package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A working directory with what surrounds it; the words of the tests of this package. */
final class ConfigFixture {

  private final Path workDir;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> systemProperties = new HashMap<>();
  private final Map<String, List<String>> flags = new HashMap<>();

  ConfigFixture(Path workDir) {
    this.workDir = workDir;
    flag("canary.work-dir", workDir.toString());
  }

  ConfigFixture yaml(String text) {
    return file("canary.yaml", text);
  }

  ConfigFixture file(String name, String text) {
    try {
      Files.writeString(workDir.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConfigFixture environment(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  ConfigFixture systemProperty(String key, String value) {
    systemProperties.put(key, value);
    return this;
  }

  ConfigFixture flag(String key, String... values) {
    flags.put(key, List.of(values));
    return this;
  }

  Settings load() {
    return new SettingsLoader(environment, systemProperties).load(flags);
  }

  /** What the person who made the mistake reads. */
  String error() {
    return String.valueOf(catchThrowableOfType(ConfigException.class, this::load).getMessage());
  }
}
