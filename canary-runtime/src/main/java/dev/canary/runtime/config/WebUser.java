package dev.canary.runtime.config;

import dev.canary.runtime.run.Role;

/**
 * Somebody who logs in with a password.
 *
 * @param name as the configuration calls them
 * @param passwordHash of bcrypt
 */
public record WebUser(String name, SecretText passwordHash, Role role) {}
