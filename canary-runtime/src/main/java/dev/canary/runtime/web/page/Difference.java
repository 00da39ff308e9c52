package dev.canary.runtime.web.page;

/**
 * Something that is not as it was in the last passing run.
 *
 * @param what it is about
 */
record Difference(String what, String before, String now) {}
