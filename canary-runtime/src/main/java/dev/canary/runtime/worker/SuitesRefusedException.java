package dev.canary.runtime.worker;

import dev.canary.runtime.run.InvalidInputException;

/** A worker cannot use the suites that it was given, and said why. */
final class SuitesRefusedException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  SuitesRefusedException(String message) {
    super(message);
  }
}
