package dev.canary.runtime.run;

/**
 * Somebody who has proved who they are.
 *
 * @param name of a user or a token, as the configuration calls it
 */
public record Principal(String name, Role role) {}
