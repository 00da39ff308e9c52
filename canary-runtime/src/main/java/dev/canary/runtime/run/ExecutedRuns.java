package dev.canary.runtime.run;

import java.time.Instant;

/**
 * How many runs of a suite that started within an hour brought a result: passed, degraded or
 * failed.
 *
 * @param hour its begin, in UTC
 */
public record ExecutedRuns(String suite, Instant hour, long count) {}
