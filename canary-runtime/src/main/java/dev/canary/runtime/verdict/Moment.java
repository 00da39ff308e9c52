package dev.canary.runtime.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A moment by two clocks. That of the wall may be put forward or back; the other only counts on,
 * but may stand still while the machine is suspended.
 *
 * @param nanos count from anywhere
 */
record Moment(Instant time, long nanos) {

  /** How much time has passed at least, by whichever clock saw more of it. */
  Duration until(Moment later) {
    return Stream.of(Duration.between(time, later.time), Duration.ofNanos(later.nanos - nanos))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** So much earlier, by both clocks. */
  Moment minus(Duration ago) {
    return new Moment(time.minus(ago), nanos - ago.toNanos());
  }
}
