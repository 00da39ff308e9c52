package dev.canary.runtime.notify;

import java.time.Duration;

/**
 * How patient pings are.
 *
 * @param timeout bounds one attempt from name resolution to the end of the answer
 * @param attempts how often a ping is tried
 * @param firstPause from a failed attempt to the next; doubled after each further one, to eight
 *     times as much at most
 * @param startDelay how much later than it happened a start is told
 */
record PingTimes(Duration timeout, int attempts, Duration firstPause, Duration startDelay) {

  static final PingTimes USUAL =
      new PingTimes(Duration.ofSeconds(5), 5, Duration.ofSeconds(1), Duration.ofMillis(100));

  Duration pause(int failures) {
    return firstPause.multipliedBy(1L << Math.min(failures - 1, 3));
  }
}
