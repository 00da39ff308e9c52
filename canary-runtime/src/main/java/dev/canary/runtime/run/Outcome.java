package dev.canary.runtime.run;

/** How a run ended. */
public enum Outcome {
  /** Everything that was to be checked was checked, and was well. */
  PASSED,
  /** Passed, but a soft step failed, something was slow, or the cleanup failed. */
  DEGRADED,
  /** A step failed, or the suite could not be built. */
  FAILED,
  /** Not run, because a suite that it depends on failed. */
  BLOCKED,
  /** Ended without a result: an assumption did not hold, or the launch was cancelled. */
  ABORTED,
  /** The prober's own fault, which says nothing about the system under test. */
  ERROR,
  /** Planned, but not run. */
  MISSED;

  /** Whether the run says how the system under test fares. */
  public boolean isResult() {
    return isGood() || this == FAILED;
  }

  /** Whether users of the system under test were served. */
  public boolean isGood() {
    return this == PASSED || this == DEGRADED;
  }
}
