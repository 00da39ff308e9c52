package dev.canary.runtime.run;

/** How a step, or the cleanup, ended. */
public enum StepOutcome {
  PASSED,
  /** Passed, but slower than its bound; or failed, but soft. */
  DEGRADED,
  FAILED,
  /** Not run; the reason says why. */
  SKIPPED,
  /** An assumption did not hold, or the launch was cancelled. */
  ABORTED
}
