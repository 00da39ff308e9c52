package dev.canary.runtime.run;

/**
 * What is configured, as it may be shown.
 *
 * @param text as it was written, variables not filled in; hidden if it may be a secret
 * @param place where it was said, such as {@code canary.yaml line 7}, or {@code default}
 */
public record ConfiguredValue(String key, String text, String place) {}
