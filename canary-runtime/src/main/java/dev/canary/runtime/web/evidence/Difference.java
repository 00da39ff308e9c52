package dev.canary.runtime.web.evidence;

/**
 * Something that is not as it was in the last passing run.
 *
 * @param what it is about
 */
public record Difference(String what, String before, String now) {}
