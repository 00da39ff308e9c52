package dev.canary.runtime.config;

import dev.canary.runtime.run.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What programs show instead of a password. Either the hash is known or the token itself.
 *
 * @param name as the configuration calls it
 * @param hash SHA-256, as hexadecimal digits
 */
public record WebToken(
    String name, @Nullable SecretText hash, @Nullable SecretText value, Role role) {

  public Optional<SecretText> findHash() {
    return Optional.ofNullable(hash);
  }

  public Optional<SecretText> findValue() {
    return Optional.ofNullable(value);
  }
}
