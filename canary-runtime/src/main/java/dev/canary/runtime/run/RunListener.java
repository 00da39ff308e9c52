package dev.canary.runtime.run;

import java.time.Instant;

/**
 * Told of every run. For each run {@link #onStarted} comes first and {@link #onFinished} once; a
 * run that was planned and did not start is told by {@link #onMissed} alone. Where a suite is tried
 * again, {@link #onRetried} comes between them for each further attempt: it ends the run of one
 * attempt and starts that of the next, which is the one that goes on.
 *
 * <p>Called from many threads. A listener returns at once: whatever takes time it does elsewhere.
 */
public interface RunListener {

  default void onStarted(RunStart run) {}

  /**
   * A step of a run that goes on has begun. Told to those who watch; what came of it is in the end
   * of the run.
   */
  default void onStep(RunStart run, StepInfo step, Instant at) {}

  /**
   * An attempt failed, and another begins in its place. Whoever counts runs of a suite, and not
   * attempts, leaves this out.
   *
   * @param attempt has ended, and is {@linkplain Run#retried() retried}
   * @param next of the same suite and launch
   */
  default void onRetried(Run attempt, RunStart next) {}

  /**
   * What a run has left to be looked at, told right before its end: before {@link #onFinished}, or
   * {@link #onRetried}. Not told if there is nothing.
   *
   * @param run its id
   */
  default void onEvidence(String run, Evidence evidence) {}

  default void onFinished(Run run) {}

  default void onMissed(Run run) {}
}
