package dev.canary.runtime.run;

/**
 * The prober cannot do its work: its port is in use, its database is locked. Ends a command with
 * exit code 3. The message is complete: what is wrong, what follows, what to do.
 */
public abstract class ProberFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected ProberFailedException(String message) {
    super(message);
  }

  protected ProberFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
