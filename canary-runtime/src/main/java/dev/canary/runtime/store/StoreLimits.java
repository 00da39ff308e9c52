package dev.canary.runtime.store;

import java.time.Duration;

/**
 * How much is kept.
 *
 * @param keep the age at which runs are deleted
 * @param keepFailures the age at which runs that failed, or that the prober itself spoilt, are
 *     deleted
 * @param keepEvidence the age at which evidence of runs that passed is deleted; that of others
 *     lives as long as they do
 * @param maxSize of the database file, in bytes
 */
public record StoreLimits(
    Duration keep, Duration keepFailures, Duration keepEvidence, long maxSize) {

  /** 30 days, 180 days for failures, 7 days for evidence, 2 GB. */
  public static final StoreLimits DEFAULT =
      new StoreLimits(
          Duration.ofDays(30), Duration.ofDays(180), Duration.ofDays(7), 2_000_000_000L);
}
