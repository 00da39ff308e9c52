package dev.canary.runtime.run;

import java.time.Duration;
import java.time.Instant;

/** How long the time is that one roll-up sums up. */
public enum Resolution {
  HOUR(Duration.ofHours(1)),
  /** In UTC. */
  DAY(Duration.ofDays(1));

  private final Duration length;

  Resolution(Duration length) {
    this.length = length;
  }

  public Duration length() {
    return length;
  }

  /** The begin of the hour or day that a moment is in. */
  public Instant floor(Instant moment) {
    long millis = length.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), millis) * millis);
  }
}
