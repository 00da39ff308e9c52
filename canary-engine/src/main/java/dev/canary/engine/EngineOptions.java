package dev.canary.engine;

import dev.canary.api.Durations;
import dev.canary.api.EngineParameters;
import dev.canary.api.TestData;
import dev.canary.engine.http.Evidence;
import dev.canary.engine.redaction.Redaction;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * What the engine itself can be told by {@link EngineParameters configuration parameters}. A
 * parameter that cannot be read is an {@link IllegalArgumentException} whose message names it.
 */
record EngineOptions(ConfigurationParameters parameters) {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration DEFAULT_CLEANUP_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration DEFAULT_DEPLOY_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration DEFAULT_DELETE_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration DEFAULT_GRACE = Duration.ofSeconds(1);

  /** Reads everything that does not depend on a suite, so that mistakes show at discovery. */
  void check() {
    parallelism();
    isPrefixSelected();
    isTimeoutEnforced();
    interruptGrace();
    isCleanupOnly();
    evidence();
    redaction();
    findDuration(EngineParameters.TIMEOUT);
    findDuration(EngineParameters.DEPLOY_TIMEOUT);
    findDuration(EngineParameters.DELETE_TIMEOUT);
  }

  /** Reads what is configured for a suite or environment, so that mistakes show at discovery. */
  void check(NodeModel node) {
    leftover(node);
    if (node instanceof SuiteModel suite) {
      timeout(suite);
      cleanupTimeout(suite);
    }
  }

  int parallelism() {
    String text = find(EngineParameters.PARALLELISM);
    if (text == null) {
      return Integer.MAX_VALUE;
    }
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw unreadable(
          EngineParameters.PARALLELISM,
          "\"%s\" is not a whole number from 1 on. Leave it out for no limit.".formatted(text));
    }
    return Integer.parseInt(text);
  }

  boolean isPrefixSelected() {
    return isFirst(EngineParameters.STEP_SELECTION, "prefix", "exact");
  }

  boolean isTimeoutEnforced() {
    return isFirst(EngineParameters.ENFORCE_TIMEOUTS, "true", "false");
  }

  Duration interruptGrace() {
    Duration grace = findDuration(EngineParameters.INTERRUPT_GRACE);
    return grace == null ? DEFAULT_GRACE : grace;
  }

  Duration timeout(SuiteModel suite) {
    return firstOf(
        findDuration(override(suite, "timeout")),
        suite.rules().timeout(),
        findDuration(EngineParameters.TIMEOUT),
        DEFAULT_TIMEOUT);
  }

  Duration cleanupTimeout(SuiteModel suite) {
    return firstOf(
        findDuration(override(suite, "cleanup-timeout")),
        suite.rules().cleanupTimeout(),
        DEFAULT_CLEANUP_TIMEOUT);
  }

  Duration deployTimeout(EnvironmentModel environment) {
    return firstOf(
        environment.deployTimeout(),
        findDuration(EngineParameters.DEPLOY_TIMEOUT),
        DEFAULT_DEPLOY_TIMEOUT);
  }

  Duration deleteTimeout(EnvironmentModel environment) {
    return firstOf(
        environment.deleteTimeout(),
        findDuration(EngineParameters.DELETE_TIMEOUT),
        DEFAULT_DELETE_TIMEOUT);
  }

  boolean isCleanupOnly() {
    return !isFirst(EngineParameters.CLEANUP_ONLY, "false", "true");
  }

  /** What earlier runs left behind. */
  List<TestData.Entry> leftover(NodeModel node) {
    String key = EngineParameters.TEST_DATA + node.id();
    String json = find(key);
    try {
      return json == null ? List.of() : EntryJson.read(json);
    } catch (IllegalArgumentException e) {
      throw unreadable(key, e.getMessage());
    }
  }

  Evidence evidence() {
    String text = find(EngineParameters.EVIDENCE);
    try {
      return text == null ? Evidence.ALL : Evidence.of(text);
    } catch (IllegalArgumentException e) {
      throw unreadable(EngineParameters.EVIDENCE, e.getMessage());
    }
  }

  /** Made anew for every run, since a run adds its secrets. */
  Redaction redaction() {
    try {
      return new Redaction(parameters.get(EngineParameters.REDACT).orElse(""));
    } catch (IllegalArgumentException e) {
      throw unreadable(EngineParameters.REDACT, e.getMessage());
    }
  }

  /** The ids of its attempts, as far as they are chosen. */
  List<String> runIds(NodeModel node) {
    String ids = find(EngineParameters.RUN_ID + node.id());
    return ids == null ? List.of() : List.of(ids.split(","));
  }

  String trigger() {
    return isCleanupOnly() ? "CLEANUP" : parameters.get(EngineParameters.TRIGGER).orElse("MANUAL");
  }

  private static String override(SuiteModel suite, String key) {
    return EngineParameters.OVERRIDES + suite.id() + "." + key;
  }

  private @Nullable String find(String key) {
    return parameters.get(key).orElse(null);
  }

  private @Nullable Duration findDuration(String key) {
    String text = find(key);
    try {
      return text == null ? null : Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw unreadable(key, e.getMessage());
    }
  }

  private static Duration firstOf(@Nullable Duration... durations) {
    return Arrays.stream(durations).filter(Objects::nonNull).findFirst().orElseThrow();
  }

  /** Whether the first of two possible texts is given; it is the default. */
  private boolean isFirst(String key, String first, String second) {
    String text = find(key);
    if (text != null && !text.equals(first) && !text.equals(second)) {
      throw unreadable(key, "\"%s\" is neither %s nor %s.".formatted(text, first, second));
    }
    return !second.equals(text);
  }

  private static IllegalArgumentException unreadable(String key, @Nullable String why) {
    return new IllegalArgumentException(
        "The configuration parameter %s cannot be read: %s".formatted(key, why));
  }
}
