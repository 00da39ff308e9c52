package dev.canary.runtime.run;

import java.time.Instant;

/**
 * Which roll-ups of a suite are wanted; oldest first.
 *
 * @param from those that begin at that moment or later
 * @param to those that begin before that moment
 */
public record RollupQuery(String suite, Resolution resolution, Instant from, Instant to) {}
