package dev.canary.runtime.launch;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.StepOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of runs that are still open when their launch is over.
 *
 * @param step outcome of a step that is still open
 * @param failure of such a step too, if it failed
 */
record Remainder(Outcome outcome, StepOutcome step, String reason, @Nullable Failure failure) {

  /** The engine has returned, but has not told of a suite, or not of its end. */
  static Remainder untold() {
    return new Remainder(
        Outcome.ERROR,
        StepOutcome.ABORTED,
        "The engine ended without a result for this suite.",
        null);
  }

  static Remainder broken(Throwable thrown) {
    return new Remainder(
        Outcome.ERROR, StepOutcome.ABORTED, "The launch failed: " + thrown, Failures.of(thrown));
  }

  /** The launch has not ended in time and was left alone. */
  static Remainder givenUp(String reason, Failure failure) {
    return new Remainder(Outcome.FAILED, StepOutcome.FAILED, reason, failure);
  }
}
