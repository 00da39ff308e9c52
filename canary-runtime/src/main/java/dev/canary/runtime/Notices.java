package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.notify.AlertParts;
import dev.canary.runtime.notify.Alerts;
import dev.canary.runtime.notify.Pings;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Mutes;
import dev.canary.runtime.run.NotificationListener;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Readiness;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.run.VerdictListener;
import dev.canary.runtime.store.RunStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What others are told, alerts and pings, as the configuration in force wants it. When that
 * changes, others take their place, which know what was told and what was not delivered. Safe for
 * use by many threads.
 */
final class Notices implements VerdictListener, RunListener {

  private static final Duration GRACE = Duration.ofSeconds(3);
  private static final Duration STORE_PATIENCE = Duration.ofSeconds(5);

  /** What they are made of. */
  record Parts(
      ProberInfo prober,
      Supplier<Plan> plan,
      Mutes mutes,
      RunStore store,
      NotificationListener listener,
      InstantSource clock) {

    private Alerts newAlerts(Settings settings) {
      return Alerts.open(
          new AlertParts(
              settings, prober, plan, mutes, store.outbox(), listener, clock, Node::newId));
    }

    private void record(VerdictChange change) {
      var unused = store.outbox().record(change, List.of());
    }

    private Pings newPings(Settings settings) {
      return new Pings(settings, prober, listener, clock);
    }
  }

  private final Parts parts;
  private @Nullable HealthSource health;
  private @Nullable Readiness watched;
  private Settings alertSettings;
  private Settings pingSettings;
  private final PresentAlerts alerts;
  private volatile Pings pings;

  Notices(Parts parts, Settings settings) {
    this.parts = parts;
    this.alertSettings = settings;
    this.pingSettings = settings;
    this.alerts = new PresentAlerts(parts.newAlerts(settings), parts::record);
    this.pings = parts.newPings(settings);
  }

  /** From now on knows how everything stands. */
  synchronized void connect(HealthSource source, PastRuns past) {
    health = source;
    alerts.get().connect(source, past.all());
  }

  /** Alerts are delivered from now on. */
  synchronized void start() {
    alerts.get().start();
  }

  /** It is said from now on that the prober is alive. */
  synchronized void watch(Readiness prober) {
    watched = prober;
    pings.watch(prober);
  }

  void unwatch() {
    pings.unwatch();
  }

  /** The plan was replaced, or suites are not muted any more. */
  synchronized void review() {
    alerts.get().review();
  }

  /**
   * Checks whether another configuration can be followed.
   *
   * @throws RefusedException if alerts cannot be handed over at the moment
   */
  synchronized void require(Settings next) {
    if (differInAlerts(next)) {
      parts
          .store()
          .findProblem()
          .ifPresent(
              problem -> {
                throw new RefusedException(
                    RefusedException.Cause.CONFLICT,
                    "The channels of alerts cannot be changed while the store cannot be written: "
                        + problem);
              });
    }
  }

  /** Follows another configuration. What is on its way has a few seconds to arrive. */
  synchronized void replace(Settings next) {
    if (differInAlerts(next)) {
      replaceAlerts(next);
    }
    if (differInPings(next)) {
      replacePings(next);
    }
  }

  private void replaceAlerts(Settings next) {
    Alerts before = alerts.get();
    Alerts after = before;
    alerts.suspend();
    try {
      before.close(GRACE);
      boolean unused = parts.store().flush(STORE_PATIENCE);
      after = openAlerts(next);
      alertSettings = next;
    } finally {
      alerts.resume(after);
    }
    after.start();
  }

  private Alerts openAlerts(Settings next) {
    Alerts others = parts.newAlerts(next);
    if (health != null) {
      others.connect(health, pastRuns().all());
    }
    return others;
  }

  private PastRuns pastRuns() {
    return PastRuns.read(
        parts.store(),
        parts.plan().get().suites(),
        parts.plan().get().maintenance(),
        parts.clock().instant());
  }

  private boolean differInAlerts(Settings next) {
    return !next.alerts().equals(alertSettings.alerts());
  }

  private boolean differInPings(Settings next) {
    return !next.ping().equals(pingSettings.ping())
        || !next.suites().pingUrls().equals(pingSettings.suites().pingUrls());
  }

  private void replacePings(Settings next) {
    Pings before = pings;
    before.unwatch();
    Pings others = parts.newPings(next);
    if (watched != null) {
      others.watch(watched);
    }
    pings = others;
    pingSettings = next;
    before.close(GRACE);
  }

  @Override
  public void onChange(VerdictChange change, SuiteHealth suite) {
    alerts.onChange(change, suite);
  }

  @Override
  public void onStarted(RunStart run) {
    pings.onStarted(run);
  }

  @Override
  public void onRetried(Run attempt, RunStart next) {
    pings.onRetried(attempt, next);
  }

  @Override
  public void onFinished(Run run) {
    alerts.get().onFinished(run);
    pings.onFinished(run);
  }

  void closePings() {
    pings.close(GRACE);
  }

  /** What is not delivered is kept for the next prober. */
  void closeAlerts() {
    alerts.get().close(GRACE);
  }
}
