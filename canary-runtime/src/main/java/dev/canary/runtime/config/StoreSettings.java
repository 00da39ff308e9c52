package dev.canary.runtime.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where runs are kept, and for how long.
 *
 * @param path the database file
 * @param keep the age at which passed runs are deleted
 * @param keepFailures the age at which failed runs are deleted
 * @param keepEvidence the age at which evidence of passed runs is deleted; that of others lives as
 *     long as the run
 * @param maxSize in bytes
 */
public record StoreSettings(
    Path path, Duration keep, Duration keepFailures, Duration keepEvidence, long maxSize) {}
