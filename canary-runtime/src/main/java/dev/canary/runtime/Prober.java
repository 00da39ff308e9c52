package dev.canary.runtime;

import dev.canary.runtime.config.Isolation;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.ledger.Cleaning;
import dev.canary.runtime.ledger.CleaningLauncher;
import dev.canary.runtime.ledger.Ledger;
import dev.canary.runtime.logging.JsonLog;
import dev.canary.runtime.logging.RunLog;
import dev.canary.runtime.metrics.MetricsParts;
import dev.canary.runtime.metrics.PrometheusMetrics;
import dev.canary.runtime.notify.AlertParts;
import dev.canary.runtime.notify.Alerts;
import dev.canary.runtime.notify.Pings;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.VerdictListener;
import dev.canary.runtime.schedule.Launches;
import dev.canary.runtime.schedule.Scheduler;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import dev.canary.runtime.web.WebServer;
import dev.canary.runtime.web.view.WebParts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prober: runs suites around the clock, records what comes of them, and answers for their
 * health. Built, started and stopped in order: whatever can be wrong with its input shows before
 * anything is begun, and it listens when it is ready.
 */
final class Prober {

  /** Whoever is told of runs, to answer for them later. */
  private record Observers(
      RunStore store,
      Ledger ledger,
      Judgement judgement,
      PrometheusMetrics metrics,
      Lookout lookout,
      List<RunListener> tellers) {

    RunListener listener() {
      List<RunListener> own =
          List.of(store, judgement.listener(), metrics, lookout.runs(), new RunLog());
      return new RunListeners(Stream.of(own, tellers).flatMap(List::stream).toList());
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Prober.class);
  private static final Duration STORE_GRACE = Duration.ofSeconds(10);
  private static final Duration CLEANUP_GRACE = Duration.ofSeconds(5);
  private static final Duration ALERTS_GRACE = Duration.ofSeconds(3);
  private static final Duration PINGS_GRACE = Duration.ofSeconds(3);

  private final Settings settings;
  private final ProberInfo info;
  private final InstantSource clock = Node.clock();
  private final Host host;
  private final MetricsWiring wiring;
  private final Shutdown shutdown = new Shutdown();

  private Prober(Settings settings, String version, Host host, MetricsWiring wiring) {
    this.settings = settings;
    this.info = new ProberInfo(settings.name(), settings.environment(), version);
    this.host = host;
    this.wiring = wiring;
  }

  /**
   * Starts a prober. If that fails, nothing of it is left.
   *
   * @param logging sets the log up, once the first worker begins to start: both take their time
   * @throws dev.canary.runtime.run.InvalidInputException if suites cannot be used
   * @throws dev.canary.runtime.run.ProberFailedException if port or database cannot be used
   */
  static Prober start(Settings settings, String version, Supplier<JsonLog> logging) {
    var wiring = new MetricsWiring();
    CompletableFuture<JsonLog> log = new CompletableFuture<>();
    Host host = openHost(settings, version, wiring, log);
    log.complete(logging.get());
    var prober = new Prober(settings, version, host, wiring);
    try {
      prober.start();
      return prober;
    } catch (RuntimeException | Error e) {
      prober.shutdown.undo();
      host.close();
      throw e;
    }
  }

  private static Host openHost(
      Settings settings, String version, MetricsWiring wiring, CompletableFuture<JsonLog> log) {
    boolean isOwn = settings.launches().findIsolation().orElse(Isolation.PROCESS) == Isolation.NONE;
    return isOwn
        ? new OwnJvm(settings)
        : Workers.start(
            settings, version, wiring, (worker, line) -> log.join().passOn(worker, line));
  }

  private void start() {
    WebServer web = WebServer.bind(settings.web().host(), settings.web().port());
    shutdown.then("web server", web::close);
    Future<RunStore> opening = openStore();
    shutdown.then("launcher", host::close);
    Planned planned = Planned.of(host, settings);
    RunStore store = startStore(Concurrently.join(opening));
    PastRuns past = PastRuns.read(store, planned.suites(), clock.instant());
    Alerts alerts = newAlerts(planned, store);
    Judgement judgement = newJudgement(planned, store, alerts, web.events(), past);
    var ledger = new Ledger(store, store.findLedger());
    host.connect(ledger);
    PrometheusMetrics metrics =
        startMetrics(new MetricsParts(info, planned::groups, judgement.health(), store, ledger));
    Pings pings = newPings();
    Lookout lookout = Lookout.on(store);
    var observers =
        new Observers(
            store, ledger, judgement, metrics, lookout, List.of(alerts, pings, web.events()));
    CleaningLauncher launcher = newLauncher(observers);
    Scheduler scheduler = newScheduler(planned, launcher, observers);
    judgement.health().require(List.of(scheduler));
    launcher.start(planned.groups());
    // Before the web server: who has waited for it must not hear that nothing ticks.
    alerts.start();
    scheduler.start(past::findLastStart);
    shutdown.then("scheduler", () -> scheduler.stop(settings.launches().shutdownGrace()));
    web.start(webParts(planned, scheduler, observers));
    pings.watch(scheduler);
    shutdown.then("ping of the prober", pings::unwatch);
    LOG.info("listening on {}", web.url());
  }

  /** Opens the database while suites are looked for: each takes about as long as the other. */
  private Future<RunStore> openStore() {
    StoreOptions options = Recording.options(settings.store());
    Future<RunStore> opening =
        Concurrently.start("store-opening", () -> RunStore.open(options, wiring, clock));
    shutdown.then(
        "store",
        () -> Concurrently.findResult(opening).ifPresent(store -> store.close(STORE_GRACE)));
    return opening;
  }

  private static RunStore startStore(RunStore store) {
    store.start();
    if (store.abandonedRuns() > 0) {
      LOG.warn(
          "An earlier prober left {} runs open; they are recorded as aborted.",
          store.abandonedRuns());
    }
    return store;
  }

  private Judgement newJudgement(
      Planned planned, RunStore store, Alerts alerts, VerdictListener live, PastRuns past) {
    Judgement judgement =
        Judgement.of(planned, store, new VerdictListeners(List.of(alerts, live)), clock);
    alerts.connect(
        judgement.health(), past.bySuite().values().stream().flatMap(runs -> runs.stream()));
    judgement.start(past);
    shutdown.then("verdicts", judgement::close);
    return judgement;
  }

  /**
   * They are told of verdicts to the very end, and deliver what they can until the store closes.
   */
  private Alerts newAlerts(Planned planned, RunStore store) {
    var parts =
        new AlertParts(
            settings,
            info,
            planned.groups(),
            new ConfiguredMutes(settings),
            store.outbox(),
            wiring,
            clock,
            Node::newId);
    Alerts alerts = Alerts.open(parts);
    shutdown.then("alerts", () -> alerts.close(ALERTS_GRACE));
    return alerts;
  }

  private PrometheusMetrics startMetrics(MetricsParts parts) {
    var metrics = new PrometheusMetrics(parts);
    wiring.connect(metrics);
    metrics.start();
    shutdown.then("metrics", metrics::close);
    return metrics;
  }

  private Pings newPings() {
    var pings = new Pings(settings, info, wiring, clock);
    shutdown.then("pings", () -> pings.close(PINGS_GRACE));
    return pings;
  }

  /** Launches that only clean up are recorded, and count for nothing else. */
  private CleaningLauncher newLauncher(Observers observers) {
    var launcher =
        new CleaningLauncher(
            observers.ledger(),
            new Cleaning(host.launcher(), observers.store(), Node::newId, host.name(), clock));
    shutdown.then("cleanup of test data", () -> launcher.close(CLEANUP_GRACE));
    return launcher;
  }

  private WebParts webParts(Planned planned, Scheduler scheduler, Observers observers) {
    return new WebParts(
        info,
        planned::groups,
        scheduler::findNext,
        observers.judgement().health(),
        observers.store(),
        observers.ledger(),
        observers.judgement().uptime(),
        observers.metrics()::scrape,
        List.of(scheduler),
        List.of(observers.store()),
        observers.lookout().parts(settings, host, observers.store(), Optional.empty()));
  }

  private Scheduler newScheduler(Planned planned, SuiteLauncher launcher, Observers observers) {
    var listeners = new ScheduleListeners(List.of(wiring, observers.lookout().delays()));
    int max = settings.launches().findMaxLaunches().orElse(Launches.UNLIMITED);
    return new Scheduler(
        planned.groups(),
        new Launches(launcher, observers.listener(), listeners, Node::newId, host.name(), max),
        clock,
        System::nanoTime);
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
