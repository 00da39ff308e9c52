package dev.canary.runtime.metrics;

import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.WorkerEnd;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import java.time.Duration;
import java.time.Instant;

/** What is counted and measured of the prober's own work. */
final class ProberMeters {

  private static final double[] DELAY_BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30};
  private static final double[] WRITE_BOUNDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5
  };

  private final Histogram scheduleDelay;
  private final Histogram storeWrite;
  private final Counter storeFailures;
  private final Counter notifications;
  private final Counter workerRestarts;
  private final Gauge reloadSuccessful;
  private final Gauge reloadTime;

  ProberMeters(Series series) {
    this.scheduleDelay =
        series.histogram(
            "canary_schedule_delay_seconds",
            "How much later than planned launches started, in seconds.",
            DELAY_BOUNDS);
    this.storeWrite =
        series.histogram(
            "canary_store_write_seconds",
            "How long it took to write a batch of runs to the store, in seconds.",
            WRITE_BOUNDS);
    this.storeFailures =
        series.counter(
            "canary_store_failures_total", "Attempts to write to the store that failed.");
    this.notifications =
        series.counter(
            "canary_notifications_total",
            "Messages to others, by what became of them.",
            "channel",
            "result");
    this.workerRestarts =
        series.counter(
            "canary_worker_restarts_total",
            "Workers that had to be replaced, by why they had to.",
            "reason");
    this.reloadSuccessful =
        series.gauge(
            "canary_config_last_reload_successful",
            "1 if configuration and suites could be loaded the last time, 0 if that was refused or alerts do not follow.");
    this.reloadTime =
        series.gauge(
            "canary_config_last_reload_success_timestamp_seconds",
            "When configuration and suites were last loaded, in seconds since 1970.");
    initNotifications();
    initRestarts();
  }

  /** At 0 from the start, so that the first failure shows. */
  private void initNotifications() {
    for (NotificationChannel channel : NotificationChannel.values()) {
      for (NotificationResult result : channel.results()) {
        notifications.initLabelValues(channel.key(), result.key());
      }
    }
  }

  private void initRestarts() {
    for (WorkerEnd reason : WorkerEnd.values()) {
      workerRestarts.initLabelValues(reason.key());
    }
  }

  void reload(boolean successful, Instant at) {
    reloadSuccessful.set(successful ? 1 : 0);
    if (successful) {
      reloadTime.set(at.toEpochMilli() / 1e3);
    }
  }

  void notification(NotificationChannel channel, NotificationResult result) {
    notifications.labelValues(channel.key(), result.key()).inc();
  }

  void workerRestart(WorkerEnd reason) {
    workerRestarts.labelValues(reason.key()).inc();
  }

  void scheduleDelay(Duration delay) {
    scheduleDelay.observe(Series.seconds(delay));
  }

  void storeWrite(Duration duration) {
    storeWrite.observe(Series.seconds(duration));
  }

  void storeFailure() {
    storeFailures.inc();
  }
}
