package dev.canary.runtime.run;

/**
 * What the user gave cannot be used: arguments, configuration or suites. Ends a command with exit
 * code 2. The message is complete: everything that is wrong, one sentence a line.
 */
public abstract class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected InvalidInputException(String message) {
    super(message);
  }
}
