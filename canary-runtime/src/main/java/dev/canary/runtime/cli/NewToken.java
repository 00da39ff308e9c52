package dev.canary.runtime.cli;

/**
 * A token that nobody has yet.
 *
 * @param hash what the configuration has instead of it
 */
public record NewToken(String token, String hash) {}
