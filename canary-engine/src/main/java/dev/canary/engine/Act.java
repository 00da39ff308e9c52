package dev.canary.engine;

import org.junit.platform.engine.TestDescriptor;

/** One thing that a run does with its suite or environment: build it, call a step, clean up. */
interface Act {

  /** What messages call it, as "Step issue". */
  String what();

  /** What in the tree of tests it is about. */
  TestDescriptor descriptor();

  /** Reports that it starts; or that it is skipped, and answers {@code false}. */
  boolean begin();

  /** The moment at which it is cut off. */
  Deadline deadline(long now);

  /** Whether it goes on when the launch is cancelled. */
  boolean isSparedByCancellation();

  /** Calls the code of the suite or environment. */
  void call() throws Throwable;

  /** Reports how the call ended. */
  void end(CallEnd end);
}
