package dev.canary.runtime.launch;

import dev.canary.api.CanarySuite;
import dev.canary.api.Durations;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.Threshold;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Disabled;

/**
 * Finds out how a suite is to be run and judged: what the suite says, and where it says nothing.
 */
final class PolicyReader {

  private static final Duration DEFAULT_CLEANUP_TIMEOUT = Duration.ofSeconds(30);

  private final Settings settings;
  private final Problems problems;

  PolicyReader(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  SuitePolicy read(String suiteId, Class<?> suiteClass) {
    CanarySuite suite = suiteClass.getAnnotation(CanarySuite.class);
    SuitePolicy declared = suite == null ? defaults(suiteClass) : declared(suiteClass, suite);
    return settings.suites().override(suiteId).applyTo(declared);
  }

  private SuitePolicy defaults(Class<?> suiteClass) {
    return new SuitePolicy(
        null,
        settings.launches().timeout(),
        DEFAULT_CLEANUP_TIMEOUT,
        Threshold.ONE,
        Threshold.ONE,
        isPaused(suiteClass));
  }

  private SuitePolicy declared(Class<?> suiteClass, CanarySuite suite) {
    return new SuitePolicy(
        findDuration(suite.every()).orElse(null),
        findDuration(suite.timeout()).orElse(settings.launches().timeout()),
        findDuration(suite.cleanupTimeout()).orElse(DEFAULT_CLEANUP_TIMEOUT),
        threshold(suiteClass, "failAfter", suite.failAfter()),
        threshold(suiteClass, "recoverAfter", suite.recoverAfter()),
        isPaused(suiteClass));
  }

  /** A suite that is never to run must not wait for its first result for ever. */
  private static boolean isPaused(Class<?> suiteClass) {
    return suiteClass.isAnnotationPresent(Disabled.class);
  }

  /** Empty also if it cannot be read, which the engine reports. */
  private static Optional<Duration> findDuration(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Durations.parse(text));
    } catch (IllegalArgumentException reportedByTheEngine) {
      return Optional.empty();
    }
  }

  private Threshold threshold(Class<?> suiteClass, String attribute, String text) {
    try {
      return Threshold.parse(text);
    } catch (IllegalArgumentException e) {
      problems.add(
          "The %s of suite %s cannot be used: %s"
              .formatted(attribute, suiteClass.getName(), e.getMessage()));
      return Threshold.ONE;
    }
  }
}
