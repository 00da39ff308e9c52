package dev.canary.runtime.launch;

import dev.canary.runtime.config.SuiteValues;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.SuiteRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Launches suites in this JVM. A suite that hangs for good keeps a thread of it; it must not be
 * started again, see {@link Launch#isStillRunning()}.
 */
public final class InProcessLauncher implements SuiteLauncher, AutoCloseable {

  private final ThreadGroups threads = new ThreadGroups();
  private final Catalog catalog;
  private final LaunchParameters parameters;
  private final LaunchSurroundings surroundings;
  private final ScheduledThreadPoolExecutor deadlines;

  private InProcessLauncher(
      Catalog catalog,
      LaunchParameters parameters,
      LaunchSurroundings surroundings,
      ScheduledThreadPoolExecutor deadlines) {
    this.catalog = catalog;
    this.parameters = parameters;
    this.surroundings = surroundings;
    this.deadlines = deadlines;
  }

  /**
   * Starts a launcher.
   *
   * @param values what suites read from the configuration
   */
  public static InProcessLauncher start(
      Catalog catalog, SuiteValues values, LaunchSurroundings surroundings) {
    var deadlines = new ScheduledThreadPoolExecutor(1, InProcessLauncher::deadlineThread);
    deadlines.setRemoveOnCancelPolicy(true);
    var parameters = LaunchParameters.of(values, System.getenv());
    return new InProcessLauncher(catalog, parameters, surroundings, deadlines);
  }

  private static Thread deadlineThread(Runnable work) {
    Thread thread = new Thread(work, "launch-deadlines");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Launch launch(LaunchOrder order, RunListener listener) {
    LaunchPlan plan = LaunchPlan.of(order.group(), catalog);
    List<PlannedRun> runs = plan.suites().stream().map(it -> plan(it, order)).toList();
    var collector = new RunCollector(runs, listener, new SteadyClock(surroundings.clock()));
    var launch =
        new LaunchThread(
            threads.of(plan.name()),
            plan,
            parameters.forLaunch(plan, runs, order),
            new LaunchListeners(collector, new LedgerReports(collector, runs, surroundings)));
    watch(launch, plan);
    launch.start();
    return launch;
  }

  private PlannedRun plan(LoadedSuite loaded, LaunchOrder order) {
    String suite = loaded.suite().id();
    var ref = new SuiteRef(suite, loaded.suite().className(), order.group().id());
    List<String> ids = Stream.generate(surroundings.ids()).limit(loaded.attempts()).toList();
    return new PlannedRun(ids, ref, order.info());
  }

  private void watch(LaunchThread launch, LaunchPlan plan) {
    long timeout = plan.timeout().toMillis();
    long end = timeout + plan.grace().toMillis();
    var timeOut = deadlines.schedule(launch::timeOut, timeout, TimeUnit.MILLISECONDS);
    var giveUp = deadlines.schedule(launch::giveUp, end, TimeUnit.MILLISECONDS);
    launch.whenDone().thenRun(() -> timeOut.cancel(false)).thenRun(() -> giveUp.cancel(false));
  }

  /** How long a launch of the group may take; after that it is given up. */
  public Duration longest(Group group) {
    LaunchPlan plan = LaunchPlan.of(group, catalog);
    return plan.timeout().plus(plan.grace());
  }

  /** The id of the group whose code the thread runs; empty if it is none of a launch. */
  public Optional<String> findGroup(Thread thread) {
    return threads.findGroup(thread);
  }

  /** Stops watching over launches; those that are going on must be over by now. */
  @Override
  public void close() {
    deadlines.shutdownNow();
  }
}
