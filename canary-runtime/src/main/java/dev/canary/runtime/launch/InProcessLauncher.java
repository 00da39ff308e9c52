package dev.canary.runtime.launch;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LogListener;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.SuiteRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.platform.launcher.TestExecutionListener;

/**
 * Launches suites in this JVM. A suite that hangs for good keeps a thread of it; it must not be
 * started again, see {@link Launch#isStillRunning()}.
 */
public final class InProcessLauncher implements SuiteLauncher, AutoCloseable {

  private final ThreadGroups threads = new ThreadGroups();
  private final Catalog catalog;
  private final LaunchParameters parameters;
  private final LaunchSurroundings surroundings;
  private final EvidenceCollector evidence;
  private final ScheduledThreadPoolExecutor deadlines;

  private InProcessLauncher(
      Catalog catalog,
      LaunchParameters parameters,
      LaunchSurroundings surroundings,
      EvidenceCollector evidence,
      ScheduledThreadPoolExecutor deadlines) {
    this.catalog = catalog;
    this.parameters = parameters;
    this.surroundings = surroundings;
    this.evidence = evidence;
    this.deadlines = deadlines;
  }

  /**
   * Starts a launcher.
   *
   * @param settings what suites read, and which evidence is kept of them
   */
  public static InProcessLauncher start(
      Catalog catalog, Settings settings, LaunchSurroundings surroundings) {
    var deadlines = new ScheduledThreadPoolExecutor(1, InProcessLauncher::deadlineThread);
    deadlines.setRemoveOnCancelPolicy(true);
    var parameters = LaunchParameters.of(settings, System.getenv());
    Secrets secrets = SecretReader.read(catalog, settings, System.getenv());
    return new InProcessLauncher(
        catalog,
        parameters,
        surroundings,
        new EvidenceCollector(settings.evidence(), secrets),
        deadlines);
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
    RunListener told = evidence.isGathering() ? new EvidenceTeller(listener, evidence) : listener;
    var collector = new RunCollector(runs, told, new SteadyClock(surroundings.clock()));
    var launch =
        new LaunchThread(
            threads.of(plan.name()),
            plan,
            parameters.forLaunch(plan, runs, order),
            new LaunchListeners(collector, listeners(collector, runs)));
    watch(launch, plan);
    launch.start();
    return launch;
  }

  private List<TestExecutionListener> listeners(RunCollector collector, List<PlannedRun> runs) {
    var ledger = new LedgerReports(collector, runs, surroundings);
    return evidence.isGathering()
        ? List.of(ledger, new EvidenceReports(collector, evidence, surroundings.clock()))
        : List.of(ledger);
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

  /** Has to be told of all that is logged and printed in this JVM, if evidence is gathered. */
  public LogListener logs() {
    return evidence;
  }

  /** Hides the values in the texts of JSON that must not be shown of any suite. */
  public String hideSecrets(String json) {
    return evidence.secrets().hideInJson(json);
  }

  /** Stops watching over launches; those that are going on must be over by now. */
  @Override
  public void close() {
    deadlines.shutdownNow();
  }
}
