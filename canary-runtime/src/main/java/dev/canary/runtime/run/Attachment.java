package dev.canary.runtime.run;

import org.jspecify.annotations.Nullable;

/**
 * A file that a suite has attached. Name, media type and content are whatever the suite likes.
 *
 * @param step that has attached it, by its id; absent outside of steps
 */
public record Attachment(@Nullable String step, String name, String mediaType, Content content) {}
