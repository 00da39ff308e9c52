package dev.canary.runtime.run;

import java.time.Duration;
import java.time.Instant;

/** A run that is over, in few words: many of them are kept in memory. */
public record RecentRun(String id, Instant startedAt, Duration duration, Outcome outcome) {}
