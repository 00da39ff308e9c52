package dev.canary.runtime.store;

import java.time.Duration;
import java.time.Instant;

/** A minute in which something is not tried again. Not thread-safe. */
final class Rest {

  private static final Duration LENGTH = Duration.ofMinutes(1);

  private Instant end = Instant.MIN;

  boolean isOver(Instant now) {
    return !now.isBefore(end);
  }

  void begin(Instant now) {
    end = now.plus(LENGTH);
  }
}
