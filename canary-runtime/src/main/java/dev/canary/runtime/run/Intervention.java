package dev.canary.runtime.run;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or a script in their name, has done to the prober while it runs.
 *
 * @param who the name they are known by
 * @param at when they did it
 * @param until when it ends by itself; absent if it holds until it is taken back
 * @param reason in their own words
 */
public record Intervention(
    String who, Instant at, @Nullable Instant until, @Nullable String reason) {

  public Optional<Instant> findUntil() {
    return Optional.ofNullable(until);
  }

  public Optional<String> findReason() {
    return Optional.ofNullable(reason);
  }

  /** Whether it has not ended by itself. */
  public boolean holds(Instant now) {
    return until == null || now.isBefore(until);
  }
}
