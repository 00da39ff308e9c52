package dev.canary.engine;

import dev.canary.api.CanaryEnvironment;
import dev.canary.api.CanarySuite;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoveryIssue;

/**
 * What reading the class of a suite or an environment gave: a model, or what is wrong with the
 * class.
 *
 * <p>A class is read once, however often it is launched.
 */
record NodeReading(@Nullable NodeModel model, List<DiscoveryIssue> issues) {

  private static final ClassValue<NodeReading> READINGS =
      new ClassValue<>() {
        @Override
        protected NodeReading computeValue(Class<?> type) {
          return isSuite(type)
              ? new SuiteReader(type).read()
              : new EnvironmentReader(new DeclaredClass(type)).read();
        }
      };

  /** Reads a class that is a suite or an environment. */
  static NodeReading of(Class<?> type) {
    return READINGS.get(type);
  }

  static boolean isSuite(Class<?> type) {
    return type.isAnnotationPresent(CanarySuite.class);
  }

  static boolean isEnvironment(Class<?> type) {
    return CanaryEnvironment.class.isAssignableFrom(type);
  }

  /** Empty if something is wrong with the class, or if it is an environment. */
  Optional<SuiteModel> findSuite() {
    return model instanceof SuiteModel suite ? Optional.of(suite) : Optional.empty();
  }

  /** Empty if something is wrong with the class, or if it is a suite. */
  Optional<EnvironmentModel> findEnvironment() {
    return model instanceof EnvironmentModel environment
        ? Optional.of(environment)
        : Optional.empty();
  }
}
