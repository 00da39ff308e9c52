package dev.canary.engine;

/** A value of the configuration is missing or cannot be converted; the message says what to do. */
final class ConfigValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConfigValueException(String message) {
    super(message);
  }
}
