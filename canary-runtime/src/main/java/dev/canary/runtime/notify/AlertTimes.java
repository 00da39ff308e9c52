package dev.canary.runtime.notify;

import java.time.Duration;

/**
 * How patient alerts are.
 *
 * @param timeout bounds one attempt
 * @param firstPause from a failed attempt to the next; doubled after each further one
 * @param longestPause what it is doubled up to
 * @param settle how long a new alert is held back: within that it shows which suites are blocked by
 *     it
 * @param durable how long it is waited for the disk at most: a disk that is full must not keep
 *     people from being told
 */
record AlertTimes(
    Duration timeout,
    Duration firstPause,
    Duration longestPause,
    Duration settle,
    Duration durable) {

  static final AlertTimes USUAL =
      new AlertTimes(
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          Duration.ofMinutes(15),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5));

  private static final int MOST_DOUBLINGS = 20;

  /** After so many failures in a row. */
  Duration pause(int failures) {
    Duration doubled = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
  }
}
