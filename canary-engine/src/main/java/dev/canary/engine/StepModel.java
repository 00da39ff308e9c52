package dev.canary.engine;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;

/**
 * What is known of a step before it runs.
 *
 * @param tags its own and those of its suite
 */
record StepModel(
    Invocable<Method> method, String name, TestSource source, Set<TestTag> tags, StepRules rules) {

  String id() {
    return method.executable().getName();
  }

  /**
   * How a step is run and judged.
   *
   * @param timeout absent if only the suite's timeout bounds the step
   * @param slow absent if the step is never slow
   * @param soft whether the suite goes on when the step fails
   * @param disabled why the step is not to run; absent if it is
   */
  record StepRules(
      @Nullable Duration timeout,
      @Nullable Duration slow,
      boolean soft,
      @Nullable String disabled) {}
}
