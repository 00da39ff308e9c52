package dev.canary.runtime.ledger;

import java.time.Duration;

/** How long to wait before it is tried again: each time twice as long, up to a bound. */
record Pauses(Duration first, Duration longest) {

  static final Pauses DEFAULT = new Pauses(Duration.ofSeconds(30), Duration.ofHours(1));

  /** Beyond this every pause is the longest, and the doubling would overflow. */
  private static final int MOST_DOUBLINGS = 20;

  /**
   * @param attempts how many have failed
   */
  Duration after(int attempts) {
    int doublings = Math.min(Math.max(0, attempts - 1), MOST_DOUBLINGS);
    Duration pause = first.multipliedBy(1L << doublings);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
