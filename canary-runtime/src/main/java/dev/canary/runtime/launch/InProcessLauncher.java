package dev.canary.runtime.launch;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.runtime.config.SuiteValues;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.SuiteRef;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Launches suites in this JVM. A suite that hangs for good keeps a thread of it; it must not be
 * started again, see {@link Launch#isStillRunning()}.
 */
public final class InProcessLauncher implements SuiteLauncher, AutoCloseable {

  private final Catalog catalog;
  private final LaunchParameters parameters;
  private final Supplier<String> ids;
  private final InstantSource clock;
  private final ScheduledThreadPoolExecutor deadlines;

  private InProcessLauncher(
      Catalog catalog,
      LaunchParameters parameters,
      Supplier<String> ids,
      InstantSource clock,
      ScheduledThreadPoolExecutor deadlines) {
    this.catalog = catalog;
    this.parameters = parameters;
    this.ids = ids;
    this.clock = clock;
    this.deadlines = deadlines;
  }

  /**
   * Starts a launcher.
   *
   * @param values what suites read from the configuration
   * @param ids makes the ids of runs
   */
  public static InProcessLauncher start(
      Catalog catalog, SuiteValues values, Supplier<String> ids, InstantSource clock) {
    var deadlines = new ScheduledThreadPoolExecutor(1, InProcessLauncher::deadlineThread);
    deadlines.setRemoveOnCancelPolicy(true);
    return new InProcessLauncher(
        catalog, new LaunchParameters(values, catalog.suites()), ids, clock, deadlines);
  }

  private static Thread deadlineThread(Runnable work) {
    Thread thread = new Thread(work, "launch-deadlines");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Launch launch(Group group, LaunchInfo info, RunListener listener) {
    LaunchPlan plan = LaunchPlan.of(group, catalog);
    Map<String, RunStart> starts = starts(plan, group, info);
    var collector = new RunCollector(starts, listener, clock);
    var launch = new LaunchThread(plan, request(plan, info, starts), collector);
    launch.start();
    watch(launch, plan);
    return launch;
  }

  private Map<String, RunStart> starts(LaunchPlan plan, Group group, LaunchInfo info) {
    Map<String, RunStart> starts = new HashMap<>();
    for (LoadedSuite loaded : plan.suites()) {
      String className = loaded.suite().className();
      var suite = new SuiteRef(loaded.suite().id(), className, group.id());
      starts.put(className, new RunStart(ids.get(), suite, info, 1, clock.instant()));
    }
    return starts;
  }

  private LauncherDiscoveryRequest request(
      LaunchPlan plan, LaunchInfo info, Map<String, RunStart> starts) {
    return LauncherDiscoveryRequestBuilder.request()
        .configurationParameters(parameters.common(plan.isCanary()))
        .configurationParameters(LaunchParameters.of(info, starts.values()))
        .selectors(
            plan.suites().stream()
                .map(suite -> selectClass(suite.suiteClass()))
                .toArray(ClassSelector[]::new))
        .build();
  }

  private void watch(LaunchThread launch, LaunchPlan plan) {
    long timeout = plan.timeout().toMillis();
    long end = timeout + plan.grace().toMillis();
    var timeOut = deadlines.schedule(launch::timeOut, timeout, TimeUnit.MILLISECONDS);
    var giveUp = deadlines.schedule(launch::giveUp, end, TimeUnit.MILLISECONDS);
    launch
        .whenDone()
        .thenRun(
            () -> {
              timeOut.cancel(false);
              giveUp.cancel(false);
            });
  }

  /** Stops watching over launches; those that are going on must be over by now. */
  @Override
  public void close() {
    deadlines.shutdownNow();
  }
}
