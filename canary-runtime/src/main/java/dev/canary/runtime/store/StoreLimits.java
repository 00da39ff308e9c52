package dev.canary.runtime.store;

import java.time.Duration;

/**
 * How much is kept.
 *
 * @param keep the age at which runs are deleted
 * @param keepFailures the age at which runs that failed, or that the prober itself spoilt, are
 *     deleted
 * @param maxSize of the database file, in bytes
 */
public record StoreLimits(Duration keep, Duration keepFailures, long maxSize) {

  /** 30 days, 180 days for failures, 2 GB. */
  public static final StoreLimits DEFAULT =
      new StoreLimits(Duration.ofDays(30), Duration.ofDays(180), 2_000_000_000L);
}
