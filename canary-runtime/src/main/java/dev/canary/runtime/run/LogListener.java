package dev.canary.runtime.run;

/** Told of all that is logged or printed, on the thread that does so. */
@FunctionalInterface
public interface LogListener {

  /**
   * Takes note of a line. Called from many threads; returns at once, and logs nothing itself.
   *
   * @param line of which nobody knows yet what step it belongs to
   */
  void onLogged(LogLine line);
}
