package dev.canary.runtime.run;

import dev.canary.runtime.run.RefusedException.Cause;
import java.time.Duration;
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

  private static final Duration LONGEST = Duration.ofDays(3_653);

  /**
   * Lets it pass if it can be kept and shown.
   *
   * @throws RefusedException if it ends more than ten years later, or the reason is too long
   */
  public void requireBounded() {
    if (until != null && until.isAfter(at.plus(LONGEST))) {
      throw new RefusedException(
          Cause.INVALID,
          "The end at %s is more than 10 years ahead. Name an earlier one, or none."
              .formatted(until));
    }
    Remarks.requireReason(reason);
  }

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
