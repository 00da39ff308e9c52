package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.LedgerListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.WorkerListener;
import dev.canary.runtime.run.WorkerState;
import dev.canary.runtime.worker.WorkerLauncher;
import dev.canary.runtime.worker.WorkerOptions;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Suites in child JVMs; this one loads no code of theirs. */
record Workers(WorkerLauncher launcher, LedgerWiring ledger) implements Host {

  /**
   * Begins to start the first worker, and returns at once.
   *
   * @param numbers those of workers
   * @param log given every line that workers write; if absent, they write to where this JVM does
   */
  static Workers start(
      Settings settings,
      String version,
      WorkerListener listener,
      IntSupplier numbers,
      @Nullable BiConsumer<String, String> log) {
    var ledger = new LedgerWiring();
    return new Workers(
        WorkerLauncher.start(
            new WorkerOptions(
                settings,
                version,
                WorkerMain.class.getName(),
                Node::newId,
                Node.clock(),
                listener,
                numbers,
                ledger,
                log)),
        ledger);
  }

  @Override
  public List<Suite> suites() {
    return launcher.suites();
  }

  @Override
  public List<WorkerState> workers() {
    return launcher.workers();
  }

  @Override
  public void connect(LedgerListener connected) {
    ledger.connect(connected);
  }

  @Override
  public String name() {
    return Node.NOWHERE;
  }

  @Override
  public void close() {
    launcher.close();
  }
}
