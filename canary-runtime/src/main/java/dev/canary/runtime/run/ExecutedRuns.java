package dev.canary.runtime.run;

import java.time.Instant;

/**
 * How many planned runs of a suite were executed that started within an hour: the schedule started
 * them, outside of every maintenance window, and they brought a result.
 *
 * @param hour its begin, in UTC
 */
public record ExecutedRuns(String suite, Instant hour, long count) {

  /**
   * Whether a run is one of them. One that goes on when a window begins still is; of several
   * attempts the last one is.
   *
   * @param maintained whether it started within a maintenance window
   */
  public static boolean include(Run run, boolean maintained) {
    return !maintained
        && !run.retried()
        && run.start().launch().trigger() == Trigger.SCHEDULE
        && run.findOutcome().filter(Outcome::isResult).isPresent();
  }
}
