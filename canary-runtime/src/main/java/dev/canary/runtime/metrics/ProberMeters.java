package dev.canary.runtime.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;

/** What is counted and measured of the prober's own work. */
final class ProberMeters {

  private final Histogram scheduleDelay;
  private final Histogram storeWrite;
  private final Counter storeFailures;

  ProberMeters(PrometheusRegistry registry) {
    this.scheduleDelay =
        Histogram.builder()
            .withoutExemplars()
            .name("canary_schedule_delay_seconds")
            .help("How much later than planned launches started, in seconds.")
            .classicOnly()
            .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30)
            .register(registry);
    this.storeWrite =
        Histogram.builder()
            .withoutExemplars()
            .name("canary_store_write_seconds")
            .help("How long it took to write a batch of runs to the store, in seconds.")
            .classicOnly()
            .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5)
            .register(registry);
    this.storeFailures =
        Counter.builder()
            .withoutExemplars()
            .name("canary_store_failures_total")
            .help("Attempts to write to the store that failed.")
            .register(registry);
  }

  void scheduleDelay(Duration delay) {
    scheduleDelay.observe(RunMeters.seconds(delay));
  }

  void storeWrite(Duration duration) {
    storeWrite.observe(RunMeters.seconds(duration));
  }

  void storeFailure() {
    storeFailures.inc();
  }
}
