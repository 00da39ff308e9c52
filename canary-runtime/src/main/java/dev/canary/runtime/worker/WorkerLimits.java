package dev.canary.runtime.worker;

import java.time.Duration;

/**
 * How patient the prober is with its workers, and how many it has.
 *
 * @param beat how often it looks at them
 * @param unanswered how many looks in a row a worker may leave unanswered
 * @param start how long the start of a worker may take
 * @param margin how much longer than it said a launch may take
 * @param spare how long a worker without work is kept, besides the one that everybody shares
 * @param condemned how many condemned workers are left to end their other launches
 * @param solitary how many workers there are for launches that are alone in theirs
 */
record WorkerLimits(
    Duration beat,
    int unanswered,
    Duration start,
    Duration margin,
    Duration spare,
    int condemned,
    int solitary) {

  static final WorkerLimits DEFAULT =
      new WorkerLimits(
          Duration.ofSeconds(1),
          10,
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          2,
          4);
}
