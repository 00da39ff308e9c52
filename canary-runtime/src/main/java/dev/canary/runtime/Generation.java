package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerListener;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.WorkerState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A configuration, the suites as they were when it was loaded, and the host in which these are
 * launched. Once another has taken its place it ends with the last of its launches. Safe for use by
 * many threads.
 */
final class Generation implements AutoCloseable {

  private final Settings settings;
  private final SuiteCopies copies;
  private final Host host;
  private int launches;
  private boolean retired;
  private boolean closed;

  private Generation(Settings settings, SuiteCopies copies, Host host) {
    this.settings = settings;
    this.copies = copies;
    this.host = host;
  }

  /** Begins to look for suites. */
  static Generation open(Settings settings, Function<Settings, Host> hosts) {
    SuiteCopies copies = SuiteCopies.of(settings);
    try {
      return new Generation(settings, copies, hosts.apply(copies.of(settings.suites(), settings)));
    } catch (RuntimeException | Error e) {
      copies.close();
      throw e;
    }
  }

  /**
   * Waits for the suites.
   *
   * @throws dev.canary.runtime.run.InvalidInputException with everything that is wrong with them
   * @throws dev.canary.runtime.run.ProberFailedException if no worker can be started
   */
  Loaded load() {
    return Loaded.of(settings, host);
  }

  /** Does what would take its time at the first launch. */
  void prepare() {
    var unused = host.launcher();
  }

  SuiteCopies copies() {
    return copies;
  }

  String hostName() {
    return host.name();
  }

  /** Once another has taken its place, all of them end with what they have. */
  List<WorkerState> workers() {
    List<WorkerState> workers = host.workers();
    return isRetired() ? workers.stream().map(WorkerState::ending).toList() : workers;
  }

  private synchronized boolean isRetired() {
    return retired;
  }

  void connect(LedgerListener ledger) {
    host.connect(ledger);
  }

  /**
   * Launches suites.
   *
   * @return empty if another has taken its place
   */
  Optional<Launch> launch(LaunchOrder order, RunListener listener) {
    return begin() ? Optional.of(begin(order, listener)) : Optional.empty();
  }

  private Launch begin(LaunchOrder order, RunListener listener) {
    try {
      Launch launch = host.launcher().launch(order, listener);
      launch.whenDone().thenRun(this::onDone);
      return launch;
    } catch (RuntimeException | Error e) {
      onDone();
      throw e;
    }
  }

  private synchronized boolean begin() {
    if (!retired) {
      launches++;
    }
    return !retired;
  }

  private void onDone() {
    if (endOne()) {
      closeLater();
    }
  }

  private synchronized boolean endOne() {
    launches--;
    return retired && launches == 0;
  }

  /** It gets no more launches. */
  void retire() {
    if (isIdleNow()) {
      closeLater();
    }
  }

  private synchronized boolean isIdleNow() {
    retired = true;
    return launches == 0;
  }

  /** Whoever brings its last launch to an end may be a thread that the host waits for. */
  private void closeLater() {
    var unused =
        Concurrently.start(
            "retirement",
            () -> {
              close();
              return settings;
            });
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Ends its launches, if there are any. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    host.close();
    copies.close();
  }
}
