package dev.canary.runtime.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of a suite's verdict are wanted; the newest first.
 *
 * @param from those since that moment, and the last one before it, which was in force then
 * @param before only those before that moment; null for all
 * @param limit no more than these
 */
public record ChangeQuery(String suite, Instant from, @Nullable Instant before, int limit) {

  /** The first of them. */
  public static ChangeQuery latest(String suite, Instant from, int limit) {
    return new ChangeQuery(suite, from, null, limit);
  }
}
