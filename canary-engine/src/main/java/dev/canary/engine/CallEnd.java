package dev.canary.engine;

import dev.canary.engine.redaction.Redaction;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.TestAbortedException;

/**
 * How a call into a suite ended.
 *
 * @param thrown absent if it returned
 * @param took how long the call went on
 * @param cancelled whether it was interrupted because the launch was cancelled
 * @param hungThread the thread that had to be given up; absent if the call returned
 */
record CallEnd(
    @Nullable Throwable thrown, Duration took, boolean cancelled, @Nullable Thread hungThread) {

  static CallEnd returned(@Nullable Throwable thrown, Duration took) {
    return new CallEnd(LegibleThrowable.of(thrown), took, false, null);
  }

  static CallEnd interrupted(Interruption interruption, @Nullable Throwable thrown, Duration took) {
    Throwable legible = LegibleThrowable.of(thrown);
    return new CallEnd(interruption.asThrowable(legible), took, interruption.cancelled(), null);
  }

  static CallEnd givenUp(Interruption interruption, Thread thread, Duration took) {
    return new CallEnd(interruption.asThrowable(null), took, interruption.cancelled(), thread);
  }

  /** The same for an attempt that is not the last: it is told, and does not count. */
  CallEnd followedBy(Attempt attempt) {
    var aborted = new TestAbortedException(attempt.epitaph(this), thrown);
    return new CallEnd(aborted, took, cancelled, hungThread);
  }

  /** Both of them as one: the first failure wins, a later one is suppressed in it. */
  CallEnd and(CallEnd later) {
    if (thrown == null) {
      return later;
    }
    if (later.thrown != null) {
      thrown.addSuppressed(later.thrown);
    }
    return this;
  }

  /** What was thrown says; if it says nothing, what it is. */
  String message() {
    String message = thrown == null ? null : thrown.getMessage();
    return message == null ? String.valueOf(thrown) : message;
  }

  /** The same end, told without secrets. */
  CallEnd redactedBy(Redaction redaction) {
    return thrown == null
        ? this
        : new CallEnd(redaction.failure(thrown), took, cancelled, hungThread);
  }

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
