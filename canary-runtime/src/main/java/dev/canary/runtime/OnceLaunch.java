package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Launches groups once. */
final class OnceLaunch {

  private static final Duration STORE_GRACE = Duration.ofSeconds(10);

  private final Settings settings;
  private final Host host;
  private final StopSignal signal;
  private final InstantSource clock = Node.clock();

  OnceLaunch(Settings settings, Host host, StopSignal signal) {
    this.settings = settings;
    this.host = host;
    this.signal = signal;
  }

  /**
   * Returns when all runs have ended, and are recorded if that was asked for. When it is told to
   * stop, it cuts off what runs, lets the cleanups run, and launches the rest only to have it
   * aborted.
   */
  void run(List<Group> groups, RunListener listener) {
    if (settings.once().record()) {
      recordAndRun(groups, listener);
    } else {
      launch(groups, listener, List.of());
    }
  }

  private void recordAndRun(List<Group> groups, RunListener listener) {
    RunStore store = RunStore.open(options(), new MetricsWiring(), clock);
    store.start();
    try {
      host.connect(store);
      launch(groups, new RunListeners(List.of(store, listener)), store.findLedger());
    } finally {
      store.close(STORE_GRACE);
    }
  }

  private StoreOptions options() {
    return Recording.options(settings.store());
  }

  private void launch(List<Group> groups, RunListener listener, List<LedgerEntry> leftovers) {
    await(start(groups, listener, leftovers));
  }

  private List<Launch> start(
      List<Group> groups, RunListener listener, List<LedgerEntry> leftovers) {
    SuiteLauncher launcher = host.launcher();
    List<Launch> launches = new ArrayList<>();
    var places = new Semaphore(settings.launches().findMaxLaunches().orElse(groups.size()));
    for (Group group : groups) {
      places.acquireUninterruptibly();
      Launch launch = launcher.launch(new LaunchOrder(group, newInfo(), leftovers), listener);
      launch.whenDone().thenRun(places::release);
      signal.whenGiven(launch::cancel);
      launches.add(launch);
    }
    return launches;
  }

  private LaunchInfo newInfo() {
    return new LaunchInfo(Node.newId(), Trigger.MANUAL, settings.once().labels(), host.name());
  }

  private void await(List<Launch> launches) {
    CompletableFuture<?> tooLate = signal.givenFor(settings.launches().shutdownGrace());
    for (Launch launch : launches) {
      CompletableFuture.anyOf(launch.whenDone().toCompletableFuture(), tooLate).join();
    }
  }
}
