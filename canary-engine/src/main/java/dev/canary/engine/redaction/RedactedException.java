package dev.canary.engine.redaction;

import org.jspecify.annotations.Nullable;

/** Stands in for an exception of no special kind. Its text begins with that one's class. */
final class RedactedException extends Exception {

  private static final long serialVersionUID = 1;

  private final String original;

  RedactedException(String original, @Nullable String message) {
    super(message);
    this.original = original;
  }

  /** Names the class of the original; the message shall be no other than the original's. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return getMessage() == null ? original : original + ": " + getMessage();
  }
}
