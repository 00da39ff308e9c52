package dev.canary.runtime.launch;

import dev.canary.runtime.run.Failure;

/**
 * What went wrong in a suite outside of its steps.
 *
 * @param sentence that says so
 */
record SuiteFailure(String sentence, Failure failure) {

  /** Nothing but the constructor of a canary suite lies outside of its steps. */
  static SuiteFailure of(boolean isCanary, Throwable thrown) {
    Failure failure = Failures.of(thrown);
    String what =
        isCanary ? "The suite could not be built: " : "The suite failed outside of its steps: ";
    return new SuiteFailure(what + failure.message(), failure);
  }
}
