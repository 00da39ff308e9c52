package dev.canary.runtime.run;

import java.time.Instant;

/**
 * What came of the latest wish to load configuration and suites anew.
 *
 * @param who wanted it
 * @param successful false if it was refused, or if not everything has followed
 * @param detail what has changed, or what is wrong; sentences
 */
public record LastReload(Instant at, String who, boolean successful, String detail) {}
