package dev.canary.engine;

import dev.canary.api.Durations;
import dev.canary.api.EngineParameters;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * What the engine itself can be told by {@link EngineParameters configuration parameters}. A
 * parameter that cannot be read is an {@link IllegalArgumentException} whose message names it.
 */
record EngineOptions(ConfigurationParameters parameters) {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration DEFAULT_CLEANUP_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration DEFAULT_GRACE = Duration.ofSeconds(1);

  /** Reads everything that does not depend on a suite, so that mistakes show at discovery. */
  void check() {
    parallelism();
    isPrefixSelected();
    isTimeoutEnforced();
    interruptGrace();
    find(EngineParameters.TIMEOUT, Durations::parse);
  }

  /** Reads what is configured for one suite, so that mistakes show at discovery. */
  void check(SuiteModel suite) {
    timeout(suite);
    cleanupTimeout(suite);
  }

  int parallelism() {
    return find(EngineParameters.PARALLELISM, EngineOptions::positive).orElse(Integer.MAX_VALUE);
  }

  boolean isPrefixSelected() {
    return find(EngineParameters.STEP_SELECTION, oneOf(Map.of("prefix", true, "exact", false)))
        .orElse(true);
  }

  boolean isTimeoutEnforced() {
    return find(EngineParameters.ENFORCE_TIMEOUTS, oneOf(Map.of("true", true, "false", false)))
        .orElse(true);
  }

  Duration interruptGrace() {
    return find(EngineParameters.INTERRUPT_GRACE, Durations::parse).orElse(DEFAULT_GRACE);
  }

  Duration timeout(SuiteModel suite) {
    return find(override(suite, "timeout"), Durations::parse)
        .or(suite.rules()::findTimeout)
        .or(() -> find(EngineParameters.TIMEOUT, Durations::parse))
        .orElse(DEFAULT_TIMEOUT);
  }

  Duration cleanupTimeout(SuiteModel suite) {
    return find(override(suite, "cleanup-timeout"), Durations::parse)
        .or(suite.rules()::findCleanupTimeout)
        .orElse(DEFAULT_CLEANUP_TIMEOUT);
  }

  Optional<String> findRunId(SuiteModel suite) {
    return parameters.get(EngineParameters.RUN_ID + suite.id());
  }

  String trigger() {
    return parameters.get(EngineParameters.TRIGGER).orElse("MANUAL");
  }

  private static String override(SuiteModel suite, String key) {
    return EngineParameters.OVERRIDES + suite.id() + "." + key;
  }

  private <T> Optional<T> find(String key, Function<String, T> reader) {
    return parameters.get(key).map(text -> read(key, text, reader));
  }

  private static <T> T read(String key, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The configuration parameter %s cannot be read: %s".formatted(key, e.getMessage()), e);
    }
  }

  private static int positive(String text) {
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException(
          "\"%s\" is not a whole number from 1 on. Leave it out for no limit.".formatted(text));
    }
    return Integer.parseInt(text);
  }

  private static Function<String, Boolean> oneOf(Map<String, Boolean> meanings) {
    return text -> {
      Boolean meaning = meanings.get(text);
      if (meaning == null) {
        throw new IllegalArgumentException(
            "\"%s\" is not one of %s."
                .formatted(text, String.join(", ", meanings.keySet().stream().sorted().toList())));
      }
      return meaning;
    };
  }
}
