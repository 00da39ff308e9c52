package dev.canary.runtime.report;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A test case as JUnit XML knows it.
 *
 * @param type of what went wrong
 * @param message why it did not pass; absent if it did, or if nobody knows
 * @param text all that is known of what went wrong
 */
record TestCase(
    String name, Duration took, Result result, String type, @Nullable String message, String text) {

  enum Result {
    PASSED,
    SKIPPED,
    /** A check did not hold. */
    FAILURE,
    /** Anything else went wrong. */
    ERROR
  }

  static TestCase passed(String name, Duration took) {
    return new TestCase(name, took, Result.PASSED, "", null, "");
  }

  static TestCase skipped(String name, Duration took, @Nullable String reason) {
    return new TestCase(name, took, Result.SKIPPED, "", reason, "");
  }

  static TestCase failed(String name, Duration took, Failure failure) {
    Result result = failure.kind() == FailureKind.ASSERTION ? Result.FAILURE : Result.ERROR;
    return new TestCase(
        name, took, result, failure.type(), failure.message(), failure.stackTrace());
  }

  /** Went wrong without an exception. */
  static TestCase wrong(String name, Duration took, Enum<?> outcome, @Nullable String reason) {
    String text = reason == null ? "" : reason;
    return new TestCase(name, took, Result.ERROR, outcome.name(), reason, text);
  }
}
