package dev.canary.runtime.launch;

import dev.canary.api.ConfigValue;
import dev.canary.api.SuiteDeclaration;
import dev.canary.engine.redaction.Redaction;
import dev.canary.runtime.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the values that must not be shown: those of {@code @ConfigValue(secret = true)}, and of
 * keys whose names are sensitive. Wherever a suite could have one from, it is hidden; which of them
 * the suite gets in the end does not matter.
 */
final class SecretReader {

  /** Lines of a key, say, are printed one by one. */
  private static final int SHORTEST_LINE = 8;

  private final Redaction redaction;
  private final List<Map<String, String>> sources = new ArrayList<>();
  private final Map<String, String> environment;

  private SecretReader(Settings settings, Map<String, String> environment) {
    this.redaction = new Redaction(String.join("\n", settings.redact()));
    this.environment = environment;
    sources.add(settings.values().pinned());
    sources.add(settings.values().defaults());
    sources.add(texts(System.getProperties()));
  }

  static Secrets read(Catalog catalog, Settings settings, Map<String, String> environment) {
    var reader = new SecretReader(settings, environment);
    catalog.loaded().stream()
        .map(LoadedSuite::source)
        .distinct()
        .forEach(source -> reader.sources.add(platformProperties(source.classLoader())));
    settings.values().pinned().keySet().forEach(reader::hideIfSensitive);
    settings.values().defaults().keySet().forEach(reader::hideIfSensitive);
    catalog.loaded().stream()
        .filter(LoadedSuite::isCanary)
        .flatMap(suite -> declared(suite.suiteClass()))
        .forEach(reader::hide);
    return new Secrets(reader.redaction);
  }

  /** What the platform looks up in files of the suites. */
  private static Map<String, String> platformProperties(ClassLoader loader) {
    var properties = new Properties();
    try (InputStream file = loader.getResourceAsStream("junit-platform.properties")) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      // Then the platform tells so, and no suite gets anything from it.
      return Map.of();
    }
    return texts(properties);
  }

  private static Map<String, String> texts(Properties properties) {
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
  }

  private static Stream<ConfigValue> declared(Class<?> suite) {
    return Stream.concat(Stream.of(suite), SuiteDeclaration.of(suite).environments().stream())
        .flatMap(SecretReader::withSupertypes)
        .flatMap(SecretReader::executables)
        .flatMap(it -> Arrays.stream(it.getParameters()))
        .map((AnnotatedElement it) -> it.getAnnotation(ConfigValue.class))
        .filter(Objects::nonNull);
  }

  private static Stream<Class<?>> withSupertypes(Class<?> type) {
    Stream<Class<?>> above =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
    return Stream.concat(Stream.of(type), above.flatMap(SecretReader::withSupertypes));
  }

  private static Stream<Executable> executables(Class<?> type) {
    return Stream.concat(
        Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods()));
  }

  private void hide(ConfigValue wanted) {
    if (wanted.secret()) {
      find(wanted.value()).forEach(this::hide);
      hide(wanted.orElse());
    } else {
      hideIfSensitive(wanted.value());
    }
  }

  private void hideIfSensitive(String key) {
    find(key).forEach(value -> redaction.addSecretOf(key, value));
  }

  private Stream<String> find(String key) {
    return Stream.concat(
            sources.stream().map(source -> source.get(key)),
            Stream.of(LaunchParameters.variable(key)).map(environment::get))
        .filter(Objects::nonNull);
  }

  private void hide(String secret) {
    redaction.addSecret(secret);
    if (secret.indexOf('\n') >= 0) {
      secret
          .lines()
          .filter(line -> line.strip().length() >= SHORTEST_LINE)
          .forEach(redaction::addSecret);
    }
  }
}
