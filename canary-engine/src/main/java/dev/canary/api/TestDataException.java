package dev.canary.api;

/**
 * Tells that test data could not be deleted. The failures of the single deletions are suppressed in
 * it.
 */
public final class TestDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Made by the engine. */
  public TestDataException(String message) {
    super(message);
  }
}
