package dev.canary.engine.process;

/** Takes what a process writes. */
@FunctionalInterface
interface Sink {

  /**
   * Takes a piece.
   *
   * @param bytes of which the first {@code count} have been written; reused after the call
   */
  void write(byte[] bytes, int count);
}
