package dev.canary.runtime.run;

/** Runs groups of suites; where and how is its own affair. */
public interface SuiteLauncher {

  /**
   * Starts a launch of the suites of a group and returns at once. Every suite of the group gets a
   * run, which the listener is told of. A launch whose trigger is {@link Trigger#CLEANUP} executes
   * no step: it only deletes what was left.
   */
  Launch launch(LaunchOrder order, RunListener listener);
}
