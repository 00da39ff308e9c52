package dev.canary.runtime.access;

import dev.canary.runtime.run.InvalidInputException;

/** This is no password to protect anything with. */
public final class PasswordException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  PasswordException(String message) {
    super(message);
  }
}
