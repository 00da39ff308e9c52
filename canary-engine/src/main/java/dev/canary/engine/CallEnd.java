package dev.canary.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.TestAbortedException;

/**
 * How a call into a suite ended.
 *
 * @param thrown absent if it returned
 * @param took how long the call went on
 */
record CallEnd(@Nullable Throwable thrown, Duration took) {

  boolean hasPassed() {
    return thrown == null;
  }

  boolean isAborted() {
    return thrown instanceof TestAbortedException;
  }

  TestExecutionResult result() {
    return isAborted()
        ? TestExecutionResult.aborted(thrown)
        : thrown == null ? TestExecutionResult.successful() : TestExecutionResult.failed(thrown);
  }
}
