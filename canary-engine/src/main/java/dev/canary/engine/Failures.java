package dev.canary.engine;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;

/**
 * What went wrong with a launch itself, and not with a suite. The first failure wins, later ones
 * are suppressed in it.
 *
 * <p>Safe for use by several threads.
 */
final class Failures {

  private @Nullable Throwable first;

  synchronized void add(Throwable failure) {
    if (first == null) {
      first = failure;
    } else if (first != failure) {
      first.addSuppressed(failure);
    }
  }

  synchronized TestExecutionResult result() {
    return first == null ? TestExecutionResult.successful() : TestExecutionResult.failed(first);
  }
}
