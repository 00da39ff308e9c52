package dev.canary.runtime.cli;

import dev.canary.runtime.run.InvalidInputException;

/** The arguments cannot be understood. */
final class WrongUsageException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  WrongUsageException(String sentence) {
    super(sentence);
  }
}
