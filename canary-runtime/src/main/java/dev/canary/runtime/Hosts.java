package dev.canary.runtime;

import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerListener;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.WorkerState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Launches suites in the generation that is current; earlier ones go on until the last of their
 * launches is over. Safe for use by many threads.
 */
final class Hosts implements SuiteLauncher, AutoCloseable {

  private final List<Generation> all = new CopyOnWriteArrayList<>();
  private volatile Generation current;
  private volatile LedgerListener ledger = change -> CompletableFuture.completedStage(null);

  Hosts(Generation first) {
    current = first;
    all.add(first);
  }

  /** Has the test data that launches make written down here, in all generations. */
  void connect(LedgerListener listener) {
    ledger = listener;
    current.connect(listener);
  }

  /** What launches note as their worker before they are given one. */
  String name() {
    return current.hostName();
  }

  /** The JVMs in which suites run, of all generations. */
  List<WorkerState> workers() {
    return all.stream().flatMap(generation -> generation.workers().stream()).toList();
  }

  @Override
  public Launch launch(LaunchOrder order, RunListener listener) {
    Optional<Launch> launch = Optional.empty();
    while (launch.isEmpty()) {
      launch = current.launch(order, listener);
    }
    return launch.get();
  }

  /** Further launches begin in this one. */
  void replace(Generation next) {
    Generation before = current;
    next.connect(ledger);
    all.removeIf(Generation::isClosed);
    all.add(next);
    current = next;
    before.retire();
  }

  /** Whether further launches begin in this one. */
  boolean isCurrent(Generation generation) {
    return current == generation;
  }

  @Override
  public void close() {
    all.forEach(Generation::close);
  }
}
