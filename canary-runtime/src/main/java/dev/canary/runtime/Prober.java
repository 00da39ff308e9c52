package dev.canary.runtime;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.launch.InProcessLauncher;
import dev.canary.runtime.logging.RunLog;
import dev.canary.runtime.metrics.MetricsParts;
import dev.canary.runtime.metrics.PrometheusMetrics;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.schedule.Launches;
import dev.canary.runtime.schedule.Scheduler;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import dev.canary.runtime.verdict.VerdictBoard;
import dev.canary.runtime.web.WebParts;
import dev.canary.runtime.web.WebServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prober: everything that has to be there to run suites around the clock, built, started and
 * stopped in order.
 */
final class Prober {

  private static final Logger LOG = LoggerFactory.getLogger(Prober.class);
  private static final Duration STORE_GRACE = Duration.ofSeconds(10);

  private final Settings settings;
  private final RunStore store;
  private final InProcessLauncher launcher;
  private final PrometheusMetrics metrics;
  private final Scheduler scheduler;
  private final WebServer web;

  private Prober(
      Settings settings,
      RunStore store,
      InProcessLauncher launcher,
      PrometheusMetrics metrics,
      Scheduler scheduler,
      WebServer web) {
    this.settings = settings;
    this.store = store;
    this.launcher = launcher;
    this.metrics = metrics;
    this.scheduler = scheduler;
    this.web = web;
  }
}
