package dev.canary.engine;

/** One thing that a run does with its suite: build it, call a step, call the cleanup. */
interface Act {

  /** What messages call it, as "Step issue". */
  String what();

  /** Reports that it starts; or that it is skipped, and answers {@code false}. */
  boolean begin();

  /** The moment at which it is cut off. */
  Deadline deadline(long now);

  /** Whether it goes on when the launch is cancelled. */
  boolean isSparedByCancellation();

  /** Calls the code of the suite. */
  void call() throws Throwable;

  /** Reports how the call ended. */
  void end(CallEnd end);
}
