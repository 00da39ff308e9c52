package dev.canary.examples.client;

/**
 * Who is logged in.
 *
 * @param canary whether the shop takes it for a canary's, and will therefore delete it
 */
public record Account(String email, boolean canary) {}
