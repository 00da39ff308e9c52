package dev.canary.runtime.run;

import java.time.Instant;

/**
 * A time in which the verdict on a suite does not count, since somebody works on what it watches.
 *
 * @param window the name of it
 * @param to is not part of it
 * @param runsGoOn whether the suite is run all the same
 */
public record Maintenance(String window, Instant from, Instant to, boolean runsGoOn) {}
