package dev.canary.runtime.run;

/** Runs groups of suites; where and how is its own affair. */
public interface SuiteLauncher {

  /**
   * Starts a launch of the suites of a group and returns at once. Every suite of the group gets a
   * run, which the listener is told of.
   */
  Launch launch(Group group, LaunchInfo info, RunListener listener);
}
