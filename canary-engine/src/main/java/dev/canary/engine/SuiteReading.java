package dev.canary.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoveryIssue;

/**
 * What reading a suite class gave: a model, or what is wrong with the class.
 *
 * <p>A class is read once, however often it is launched.
 */
record SuiteReading(@Nullable SuiteModel model, List<DiscoveryIssue> issues) {

  private static final ClassValue<SuiteReading> READINGS =
      new ClassValue<>() {
        @Override
        protected SuiteReading computeValue(Class<?> suiteClass) {
          return new SuiteReader(suiteClass).read();
        }
      };

  static SuiteReading of(Class<?> suiteClass) {
    return READINGS.get(suiteClass);
  }
}
