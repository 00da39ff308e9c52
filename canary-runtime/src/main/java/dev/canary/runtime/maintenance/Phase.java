package dev.canary.runtime.maintenance;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a window is open, or in which it is closed. Phases follow each other without
 * gaps.
 *
 * @param from absent if it was never open before
 * @param to is not part of it; absent if it never opens again
 */
record Phase(boolean open, @Nullable Instant from, @Nullable Instant to) {

  static Phase open(Instant from, Instant to) {
    return new Phase(true, from, to);
  }

  static Phase closed(@Nullable Instant from, @Nullable Instant to) {
    return new Phase(false, from, to);
  }

  boolean contains(Instant moment) {
    return (from == null || !moment.isBefore(from)) && (to == null || moment.isBefore(to));
  }

  /** When it was last open, if it is not. */
  Optional<Instant> findLastEnd() {
    return open ? Optional.empty() : Optional.ofNullable(from);
  }
}
