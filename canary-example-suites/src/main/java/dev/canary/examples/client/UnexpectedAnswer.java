package dev.canary.examples.client;

/**
 * The shop answered, but not what it should have: an assertion that failed. When no answer came at
 * all, the client throws {@link java.io.UncheckedIOException} instead.
 */
public final class UnexpectedAnswer extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final int status;

  UnexpectedAnswer(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }
}
