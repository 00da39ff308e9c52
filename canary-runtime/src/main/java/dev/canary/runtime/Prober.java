package dev.canary.runtime;

import dev.canary.runtime.access.Doorkeeper;
import dev.canary.runtime.access.QuietAudit;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.control.ControlParts;
import dev.canary.runtime.control.Interventions;
import dev.canary.runtime.control.OperatorControl;
import dev.canary.runtime.ledger.Cleaning;
import dev.canary.runtime.ledger.CleaningLauncher;
import dev.canary.runtime.ledger.Ledger;
import dev.canary.runtime.logging.AuditLog;
import dev.canary.runtime.logging.JsonLog;
import dev.canary.runtime.maintenance.MaintainedLauncher;
import dev.canary.runtime.metrics.MetricsParts;
import dev.canary.runtime.metrics.PrometheusMetrics;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Mutes;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Reloading;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.VerdictListener;
import dev.canary.runtime.schedule.Launches;
import dev.canary.runtime.schedule.Scheduler;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import dev.canary.runtime.web.WebServer;
import dev.canary.runtime.web.access.WebAccess;
import dev.canary.runtime.web.view.PageParts;
import dev.canary.runtime.web.view.WebParts;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prober: runs suites around the clock, records what comes of them, and answers for their
 * health. Built, started and stopped in order: whatever can be wrong with its input shows before
 * anything is begun, and it listens when it is ready.
 *
 * <p>What is built here is built once. What a reload replaces is a {@link Generation}, the plan in
 * {@link Present}, and what is in {@link Notices}.
 */
final class Prober {

  private static final Logger LOG = LoggerFactory.getLogger(Prober.class);
  private static final Duration STORE_GRACE = Duration.ofSeconds(10);
  private static final Duration CLEANUP_GRACE = Duration.ofSeconds(5);

  private final Configuration configuration;
  private final Settings settings;
  private final ProberInfo info;
  private final InstantSource clock = Node.clock();
  private final HostOpening opening;
  private final Generation first;
  private final Hosts hosts;
  private final MetricsWiring wiring;
  private final Shutdown shutdown = new Shutdown();
  private @Nullable Controls controls;

  /** What others may do to the prober while it runs, and where it listens. */
  record Controls(SuiteControl suites, Reloading reloading, URI url) {}

  private Prober(
      Configuration configuration, HostOpening opening, Generation first, MetricsWiring wiring) {
    this.configuration = configuration;
    this.settings = configuration.settings();
    this.info = new ProberInfo(settings.name(), settings.environment(), opening.version());
    this.opening = opening;
    this.first = first;
    this.hosts = new Hosts(first);
    this.wiring = wiring;
  }

  /**
   * Starts a prober. If that fails, nothing of it is left.
   *
   * @param logging sets the log up, once the first worker begins to start: both take their time
   * @throws dev.canary.runtime.run.InvalidInputException if suites or files for HTTPS cannot be
   *     used
   * @throws dev.canary.runtime.run.ProberFailedException if port or database cannot be used
   */
  static Prober start(Configuration configuration, String version, Supplier<JsonLog> logging) {
    WebServer.check(configuration.settings().web());
    var wiring = new MetricsWiring();
    HostOpening opening = HostOpening.of(version, wiring);
    Generation first = Generation.open(configuration.settings(), opening);
    opening.log().complete(logging.get());
    var prober = new Prober(configuration, opening, first, wiring);
    try {
      prober.start();
      return prober;
    } catch (RuntimeException | Error e) {
      prober.shutdown.undo();
      first.close();
      throw e;
    }
  }

  private void start() {
    WebServer web = WebServer.bind(settings.web());
    shutdown.then("web server", web::close);
    Future<RunStore> database = openStore();
    shutdown.then("launcher", hosts::close);
    Loaded loaded = first.load();
    RunStore store = Recording.start(Concurrently.join(database));
    first.copies().tellProblem();
    first.copies().deleteOthers();
    Interventions interventions = Interventions.read(store.interventions(), clock);
    var present = new Present(loaded, interventions.paused(), clock);
    PastRuns past = PastRuns.read(store, loaded.suites(), clock.instant());
    Notices notices = newNotices(present, interventions, store);
    Judgement judgement = newJudgement(present, store, notices, web.events());
    notices.connect(judgement.health(), past);
    judgement.start(past);
    var ledger = new Ledger(store, store.findLedger());
    hosts.connect(ledger);
    PrometheusMetrics metrics =
        startMetrics(new MetricsParts(info, present, judgement.health(), store, ledger));
    shutdown.then("pings", notices::closePings);
    Lookout lookout = Lookout.on(store);
    var observers =
        new Observers(store, ledger, judgement, metrics, notices, lookout, web.events());
    CleaningLauncher launcher = newLauncher(observers);
    Scheduler scheduler = newScheduler(present, launcher, observers);
    judgement.health().require(List.of(scheduler));
    launcher.start(present.get().groups());
    present.connect(new Present.Followers(scheduler, launcher, judgement, notices, store));
    // Before the web server: who has waited for it must not hear that nothing ticks.
    notices.start();
    scheduler.start(past::findLastStart);
    shutdown.then("scheduler", () -> scheduler.stop(present.settings().launches().shutdownGrace()));
    SuiteControl control = startControl(present, interventions, scheduler, observers);
    AuditTrail audit = new QuietAudit(new AuditLog(store.audit(Node::newId)), clock);
    Doorkeeper door = Doorkeeper.of(settings.web(), audit, clock);
    controls = new Controls(control, newReload(present, door, observers), web.url());
    var access = new WebAccess(() -> present.settings().web(), door, audit, clock);
    PageParts pages =
        observers.lookout().parts(new Lookout.Seen(present, hosts, store, interventions, access));
    web.start(webParts(present, scheduler, observers, pages), access);
    notices.watch(scheduler);
    shutdown.then("ping of the prober", notices::unwatch);
    LOG.info("listening on {}", web.url());
  }

  /** Opens the database while suites are looked for: each takes about as long as the other. */
  private Future<RunStore> openStore() {
    StoreOptions options = Recording.options(settings.store());
    Future<RunStore> database =
        Concurrently.start("store-opening", () -> RunStore.open(options, wiring, clock));
    shutdown.then(
        "store",
        () -> Concurrently.findResult(database).ifPresent(store -> store.close(STORE_GRACE)));
    return database;
  }

  /** Alerts are told of verdicts to the very end, and delivered as well as can be until then. */
  private Notices newNotices(Present present, Mutes interventions, RunStore store) {
    Mutes configured = new ConfiguredMutes(present::settings);
    Mutes mutes = suite -> configured.isMuted(suite) || interventions.isMuted(suite);
    var notices =
        new Notices(new Notices.Parts(info, present, mutes, store, wiring, clock), settings);
    shutdown.then("alerts", notices::closeAlerts);
    return notices;
  }

  private Judgement newJudgement(
      Present present, RunStore store, Notices notices, VerdictListener live) {
    var recorder = new VerdictListeners(List.of(notices, live));
    Judgement judgement = Judgement.of(present.get(), store, recorder, clock);
    shutdown.then("verdicts", judgement::close);
    return judgement;
  }

  private PrometheusMetrics startMetrics(MetricsParts parts) {
    var metrics = new PrometheusMetrics(parts);
    wiring.connect(metrics);
    metrics.start();
    metrics.recordReload(true, clock.instant());
    shutdown.then("metrics", metrics::close);
    return metrics;
  }

  /** Launches that only clean up are recorded, and count for nothing else. */
  private CleaningLauncher newLauncher(Observers observers) {
    var launcher =
        new CleaningLauncher(
            observers.ledger(),
            new Cleaning(hosts, observers.store(), Node::newId, hosts.name(), clock));
    shutdown.then("cleanup of test data", () -> launcher.close(CLEANUP_GRACE));
    return launcher;
  }

  private Scheduler newScheduler(Present present, SuiteLauncher launcher, Observers observers) {
    var listeners = new ScheduleListeners(List.of(wiring, observers.lookout().delays()));
    int max = present.loaded().maxLaunches();
    var maintained = new MaintainedLauncher(launcher, () -> present.get().maintenance(), clock);
    return new Scheduler(
        present.get().groups(),
        new Launches(maintained, observers.listener(), listeners, Node::newId, hosts.name(), max),
        clock,
        System::nanoTime);
  }

  private SuiteControl startControl(
      Present present, Interventions interventions, Scheduler scheduler, Observers observers) {
    var control =
        new OperatorControl(
            new ControlParts(
                present,
                new ConfiguredMutes(present::settings),
                interventions,
                observers.store().interventions(),
                scheduler,
                present::pause,
                observers.notices()::review,
                observers.live(),
                clock));
    control.start();
    shutdown.then("control of suites", control::close);
    return control;
  }

  private Reloading newReload(Present present, Doorkeeper door, Observers observers) {
    return new Reload(
        new Reload.Parts(
            configuration.again(),
            opening,
            hosts,
            present,
            observers.notices(),
            door,
            observers.metrics(),
            clock));
  }

  private WebParts webParts(
      Present present, Scheduler scheduler, Observers observers, PageParts pages) {
    return new WebParts(
        info,
        () -> present.get().groups(),
        scheduler::findNext,
        observers.judgement().health(),
        observers.store(),
        observers.ledger(),
        observers.judgement().uptime(),
        observers.metrics()::scrape,
        List.of(scheduler),
        List.of(observers.store()),
        controls().suites(),
        controls().reloading(),
        pages);
  }

  Controls controls() {
    return Objects.requireNonNull(controls, "The prober has not been started.");
  }

  /**
   * Stops: no new launches, running steps are cut off, cleanups run, results are written.
   *
   * @return whether everything stopped well
   */
  boolean stop() {
    return shutdown.run();
  }
}
