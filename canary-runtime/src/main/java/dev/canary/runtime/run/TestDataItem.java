package dev.canary.runtime.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a run has made in the system under test, and what became of it.
 *
 * @param deletedAt absent while it is there
 */
public record TestDataItem(
    String kind, String id, Instant createdAt, @Nullable Instant deletedAt) {}
