package dev.canary.runtime;

import dev.canary.runtime.cli.Actions;
import dev.canary.runtime.cli.Plan;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.logging.Logging;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Suite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** What the commands do. */
final class ProberActions implements Actions {

  private final String version;
  private final Map<Settings, Planned> planned = new HashMap<>();

  ProberActions(String version) {
    this.version = version;
  }

  @Override
  public void run(Settings settings) {
    Logging.toJson(settings.environment());
    runUntilStopped(settings, new Shutdown(), () -> {});
  }

  @Override
  public void demo(Settings settings) {
    Logging.toJson(Demo.ENVIRONMENT);
    var shutdown = new Shutdown();
    Demo demo = Demo.start();
    shutdown.then("demo", demo::close);
    try {
      runUntilStopped(demo.settings(settings), shutdown, demo::explain);
    } catch (RuntimeException e) {
      shutdown.run();
      throw e;
    }
  }

  private void runUntilStopped(Settings settings, Shutdown shutdown, Runnable onStarted) {
    Prober prober = Prober.start(settings, version);
    onStarted.run();
    shutdown.then("prober", prober::stop);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(shutdown), "shutdown"));
    awaitForever();
  }

  /** A signal would let the JVM end with the signal's number; an orderly stop is no failure. */
  private static void stop(Shutdown shutdown) {
    Runtime.getRuntime().halt(shutdown.run() ? 0 : 3);
  }

  private static void awaitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Plan plan(Settings settings) {
    Planned plan = planned(settings);
    Set<String> active =
        plan.groups().stream()
            .flatMap(group -> group.suites().stream())
            .map(Suite::id)
            .collect(Collectors.toSet());
    List<Suite> paused =
        plan.suites().stream().filter(suite -> !active.contains(suite.id())).toList();
    return new Plan(plan.groups(), paused);
  }

  /** Suites are looked for once, however many parts a command has. */
  private Planned planned(Settings settings) {
    return planned.computeIfAbsent(settings, Planned::of);
  }

  @Override
  public void once(Settings settings, List<Group> groups, RunListener listener) {
    new OnceLaunch(settings, planned(settings)).run(groups, listener);
  }
}
