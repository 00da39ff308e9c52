package dev.canary.runtime;

import dev.canary.runtime.run.LedgerListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.WorkerState;
import java.util.List;

/** Where suites are found and launched. */
interface Host extends AutoCloseable {

  /**
   * The suites in the order of their ids.
   *
   * @throws dev.canary.runtime.run.InvalidInputException with everything that is wrong with them
   */
  List<Suite> suites();

  /** The JVMs in which suites run; none if they run in this one. */
  default List<WorkerState> workers() {
    return List.of();
  }

  /** Launches these suites. */
  SuiteLauncher launcher();

  /**
   * Has the test data that launches make written down here. Until then it is known to the run alone
   * that makes it.
   */
  void connect(LedgerListener ledger);

  /** What launches note as their worker before they are given one. */
  String name();

  @Override
  void close();
}
