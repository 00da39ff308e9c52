package dev.canary.runtime.run;

import org.jspecify.annotations.Nullable;

/**
 * Something that the engine has recorded: an exchange over HTTP, or a child process.
 *
 * @param step in which it came to its end, by its id; absent outside of steps
 * @param json an object, as the engine has published it
 */
public record EvidenceEntry(@Nullable String step, String json) {}
