package dev.canary.runtime.run;

import java.time.Instant;

/**
 * A time in which a suite was maintained without a gap, in one window or several.
 *
 * @param to is not part of it
 */
public record MaintainedTime(Instant from, Instant to) {}
