package dev.canary.runtime.launch;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;

/**
 * What the engine tells when another attempt is to follow.
 *
 * @param node the step, or the attempt itself, whose failure led to it
 * @param reason a sentence that tells of that failure
 */
record Retry(UniqueId node, String reason) {

  /**
   * How the node ended. The engine lets it end as aborted, so that no build turns red; what it
   * threw is the cause of that.
   */
  TestExecutionResult actual(TestIdentifier ended, TestExecutionResult told) {
    return node.equals(ended.getUniqueIdObject())
        ? TestExecutionResult.failed(told.getThrowable().map(Throwable::getCause).orElse(null))
        : told;
  }
}
