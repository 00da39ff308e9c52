package dev.canary.runtime;

import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteLauncher;
import java.util.List;

/** Where suites are found and launched. */
interface Host extends AutoCloseable {

  /**
   * The suites in the order of their ids.
   *
   * @throws dev.canary.runtime.run.InvalidInputException with everything that is wrong with them
   */
  List<Suite> suites();

  /** Launches these suites. */
  SuiteLauncher launcher();

  /** What launches note as their worker before they are given one. */
  String name();

  @Override
  void close();
}
