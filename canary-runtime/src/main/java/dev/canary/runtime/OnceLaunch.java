package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.launch.InProcessLauncher;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Launches groups once. */
final class OnceLaunch {

  private static final Duration STORE_GRACE = Duration.ofSeconds(10);

  private final Settings settings;
  private final Planned planned;
  private final InstantSource clock = InstantSource.system();

  OnceLaunch(Settings settings, Planned planned) {
    this.settings = settings;
    this.planned = planned;
  }

  /** Returns when all runs have ended, and are recorded if that was asked for. */
  void run(List<Group> groups, RunListener listener) {
    if (!settings.once().record()) {
      launch(groups, listener);
      return;
    }
    RunStore store = RunStore.open(options(), new MetricsWiring(), clock);
    store.start();
    try {
      launch(groups, new RunListeners(List.of(store, listener)));
    } finally {
      store.close(STORE_GRACE);
    }
  }

  private StoreOptions options() {
    return StoreOptions.of(settings.store().path(), Node.name());
  }

  private void launch(List<Group> groups, RunListener listener) {
    List<Launch> launches = new CopyOnWriteArrayList<>();
    var interrupted = new Thread(() -> cancel(launches), "once-interrupted");
    Runtime.getRuntime().addShutdownHook(interrupted);
    try (InProcessLauncher launcher =
        InProcessLauncher.start(planned.catalog(), settings.values(), Node::newId, clock)) {
      launch(groups, group -> launcher.launch(group, newInfo(), listener), launches);
      launches.forEach(OnceLaunch::await);
    }
    Runtime.getRuntime().removeShutdownHook(interrupted);
  }

  private void launch(List<Group> groups, Function<Group, Launch> launcher, List<Launch> launches) {
    var places = new Semaphore(settings.launches().findMaxLaunches().orElse(groups.size()));
    for (Group group : groups) {
      places.acquireUninterruptibly();
      Launch launch = launcher.apply(group);
      launches.add(launch);
      launch.whenDone().thenRun(places::release);
    }
  }

  /** Ctrl-C: what runs is cut off, and its cleanups run before the JVM ends. */
  private static void cancel(List<Launch> launches) {
    launches.forEach(Launch::cancel);
    launches.forEach(OnceLaunch::await);
  }

  private static void await(Launch launch) {
    launch.whenDone().toCompletableFuture().join();
  }

  private LaunchInfo newInfo() {
    return new LaunchInfo(Node.newId(), Trigger.MANUAL, settings.once().labels(), Node.IN_PROCESS);
  }
}
