package dev.canary.runtime.cli;

/** No suite is what was asked for. Ends a command with exit code 4. */
final class NothingMatchedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NothingMatchedException(String sentence) {
    super(sentence);
  }
}
