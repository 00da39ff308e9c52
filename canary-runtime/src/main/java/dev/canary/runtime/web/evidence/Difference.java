package dev.canary.runtime.web.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was in the last passing run.
 *
 * @param what it is about
 * @param before absent if it was not there
 * @param now absent if it is not there
 */
public record Difference(String what, @Nullable String before, @Nullable String now) {}
