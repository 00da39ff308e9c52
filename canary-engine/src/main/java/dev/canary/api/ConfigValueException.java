package dev.canary.api;

/**
 * A value that a suite asks for by {@link ConfigValue @ConfigValue} is not configured, or cannot be
 * converted. The message names the key and says what to do. It says nothing about the system under
 * test.
 */
public final class ConfigValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates it.
   *
   * @param message a sentence that never holds a secret value
   */
  public ConfigValueException(String message) {
    super(message);
  }
}
