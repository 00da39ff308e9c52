package dev.canary.runtime.run;

import java.util.concurrent.CompletionStage;

/** A launch that was started. */
public interface Launch {

  /** Complete when every run of the launch has ended and its listener knows. Never fails. */
  CompletionStage<Void> whenDone();

  /**
   * Whether code of the launch still runs, though the launch may be done: a step that hung and
   * could not be stopped. The suites of such a launch must not be started again.
   */
  boolean isStillRunning();

  /** Cuts the running steps off and lets the cleanups run. Returns at once. */
  void cancel();
}
