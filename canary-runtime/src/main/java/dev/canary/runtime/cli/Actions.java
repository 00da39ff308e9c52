package dev.canary.runtime.cli;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.RunListener;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the commands do, once it is clear what was asked for.
 *
 * <p>Each may throw an {@link dev.canary.runtime.run.InvalidInputException}, which ends the command
 * with exit code 2, or a {@link dev.canary.runtime.run.ProberFailedException}, which ends it with
 * 3.
 */
public interface Actions {

  /**
   * Runs the prober; returns when it was stopped.
   *
   * @param again loads the settings anew, as they were asked for
   */
  void run(Settings settings, Supplier<Settings> again);

  /** Checks what {@link #run} needs besides suites. */
  void check(Settings settings);

  /** Finds and checks all suites and puts them into groups, without running anything. */
  Plan plan(Settings settings);

  /**
   * Launches the groups; returns when all their runs have ended and the listener knows.
   *
   * @param groups never empty; parts of the groups that {@link #plan} gave
   */
  void once(Settings settings, List<Group> groups, RunListener listener);

  /** Starts the demo shop and runs the example suites on it; returns when it was stopped. */
  void demo(Settings settings, Supplier<Settings> again);

  /** What the configuration has instead of a password. */
  String hashPassword(String password);

  /** A token that nobody has. */
  NewToken newToken();
}
