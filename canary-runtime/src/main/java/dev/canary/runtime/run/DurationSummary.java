package dev.canary.runtime.run;

import java.time.Duration;

/**
 * What is kept of many durations.
 *
 * @param count how many there were; all else is zero if there were none
 * @param p50 half of them took at most that long; exact to 1 %
 * @param p95 95 of 100 took at most that long; exact to 1 %
 */
public record DurationSummary(long count, Duration sum, Duration p50, Duration p95, Duration max) {}
