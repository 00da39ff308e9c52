package dev.canary.runtime;

import dev.canary.runtime.ledger.Ledger;
import dev.canary.runtime.logging.RunLog;
import dev.canary.runtime.metrics.MetricsParts;
import dev.canary.runtime.metrics.PrometheusMetrics;
import dev.canary.runtime.run.Mutes;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.web.live.LiveEvents;
import java.util.List;

/**
 * Whoever is told of runs, to answer for them later.
 *
 * @param live passes them on to those who look at the moment
 */
record Observers(
    RunStore store,
    Ledger ledger,
    Judgement judgement,
    PrometheusMetrics metrics,
    Notices notices,
    Lookout lookout,
    LiveEvents live) {

  /** They know what is on record, and judge by it from now on. */
  static Observers start(Ground ground, Beginnings beginnings, LiveEvents live) {
    RunStore store = beginnings.store();
    Notices notices = newNotices(ground, beginnings);
    Judgement judgement = newJudgement(ground, beginnings, notices, live);
    notices.connect(judgement.health(), beginnings.past());
    judgement.start(beginnings.past());
    var ledger = new Ledger(store, store.findLedger());
    ground.hosts().connect(ledger);
    PrometheusMetrics metrics =
        startMetrics(
            ground,
            new MetricsParts(
                ground.info(), beginnings.present(), judgement.health(), store, ledger));
    ground.shutdown().then("pings", notices::closePings);
    return new Observers(store, ledger, judgement, metrics, notices, Lookout.on(store), live);
  }

  /** Alerts are told of verdicts to the very end, and delivered as well as can be until then. */
  private static Notices newNotices(Ground ground, Beginnings beginnings) {
    Mutes configured = new ConfiguredMutes(beginnings.present()::settings);
    Mutes byHand = beginnings.interventions();
    Mutes mutes = suite -> configured.isMuted(suite) || byHand.isMuted(suite);
    var parts =
        new Notices.Parts(
            ground.info(),
            beginnings.present(),
            mutes,
            beginnings.store(),
            ground.wiring(),
            ground.clock());
    var notices = new Notices(parts, ground.settings());
    ground.shutdown().then("alerts", notices::closeAlerts);
    return notices;
  }

  private static Judgement newJudgement(
      Ground ground, Beginnings beginnings, Notices notices, LiveEvents live) {
    var recorder = new VerdictListeners(List.of(notices, live));
    Judgement judgement =
        Judgement.of(beginnings.present().get(), beginnings.store(), recorder, ground.clock());
    ground.shutdown().then("verdicts", judgement::close);
    return judgement;
  }

  private static PrometheusMetrics startMetrics(Ground ground, MetricsParts parts) {
    var metrics = new PrometheusMetrics(parts);
    ground.wiring().connect(metrics);
    metrics.start();
    metrics.recordReload(true, ground.clock().instant());
    ground.shutdown().then("metrics", metrics::close);
    return metrics;
  }

  RunListener listener() {
    var everybody =
        new RunListeners(
            List.of(
                store, judgement.listener(), metrics, lookout.runs(), new RunLog(), notices, live));
    return new WholeEnds(store, everybody);
  }
}
