package dev.canary.runtime;

import dev.canary.runtime.ledger.Ledger;
import dev.canary.runtime.logging.RunLog;
import dev.canary.runtime.metrics.PrometheusMetrics;
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

  RunListener listener() {
    return new RunListeners(
        List.of(store, judgement.listener(), metrics, lookout.runs(), new RunLog(), notices, live));
  }
}
