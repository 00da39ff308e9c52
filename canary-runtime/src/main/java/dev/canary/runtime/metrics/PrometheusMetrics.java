package dev.canary.runtime.metrics;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.MetricsText;
import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.WorkerEnd;
import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The prober's metrics, for Prometheus to scrape. Every run that is told of counts as started and
 * as finished, blocked ones included; at rest the one equals the sum of the other. All attempts of
 * a suite count as one run, which ends as the last of them does.
 *
 * <p>Suites are measured by the Prometheus client itself and not by Micrometer's timers, which
 * would add to each series a maximum that decays to zero between two runs. Micrometer measures the
 * JVM.
 *
 * <p>Safe for use by many threads.
 */
public final class PrometheusMetrics implements RunListener, AutoCloseable {

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String OPEN_METRICS =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";

  private final Supplier<Plan> plan;
  private final PrometheusMeterRegistry registry;
  private final JvmMeters jvm;
  private final RunMeters runs;
  private final ProberMeters prober;
  private final HealthMeters health;
  private final ScheduleMeters schedule;
  private final LeftoverMeters leftovers;
  private final LastPasses lastPasses;

  public PrometheusMetrics(MetricsParts parts) {
    PrometheusRegistry shown = new PrometheusRegistry();
    Series series = new Series(shown);
    this.plan = parts.plan();
    this.registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, shown, Clock.SYSTEM);
    this.jvm = new JvmMeters();
    this.runs = new RunMeters(series);
    this.prober = new ProberMeters(series);
    this.lastPasses = new LastPasses(parts.history(), reading());
    this.health = new HealthMeters(parts.health(), lastPasses);
    this.leftovers = new LeftoverMeters(parts.leftovers(), plan);
    this.schedule = new ScheduleMeters(parts.prober(), plan);
  }

  /** One thread, which is there while there is something to read. */
  private static Executor reading() {
    var threads =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "last-passes");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Begins to measure what is not told by others: the JVM, the health and the schedule. */
  public void start() {
    jvm.bindTo(registry);
    health.register(registry.getPrometheusRegistry());
    schedule.register(registry.getPrometheusRegistry());
    leftovers.register(registry.getPrometheusRegistry());
  }

  @Override
  public void onStarted(RunStart run) {
    runs.started(run.suite().id());
  }

  @Override
  public void onRetried(Run attempt, RunStart next) {
    runs.retried(attempt.suite());
  }

  @Override
  public void onFinished(Run run) {
    RunEnd end = run.findEnd().orElseThrow();
    runs.finished(run, end);
    lastPasses.finished(run, end);
  }

  /**
   * A run of each suite of the group was planned and did not start.
   *
   * @param reason one of few words, such as {@code overlap}: it becomes a label
   */
  public void countMissed(Group group, String reason) {
    group.suites().forEach(suite -> runs.missed(suite.id(), reason));
  }

  /** A launch started this much later than planned. */
  public void recordScheduleDelay(Duration delay) {
    prober.scheduleDelay(delay);
  }

  /** A batch of runs was written to the store in this time. */
  public void recordStoreWrite(Duration duration) {
    prober.storeWrite(duration);
  }

  /** An attempt to write to the store failed. */
  public void countStoreFailure() {
    prober.storeFailure();
  }

  /** Others were told something, or not. */
  public void countNotification(NotificationChannel channel, NotificationResult result) {
    prober.notification(channel, result);
  }

  /** Configuration and suites were loaded, at the start or later, or that was refused. */
  public void recordReload(boolean successful, Instant at) {
    prober.reload(successful, at);
  }

  /** A worker had to be replaced. */
  public void countWorkerRestart(WorkerEnd reason) {
    prober.workerRestart(reason);
  }

  /**
   * All metrics as they are now.
   *
   * @param accept the {@code Accept} header of the request; OpenMetrics if it allows that, else
   *     Prometheus text 0.0.4
   */
  public MetricsText scrape(String accept) {
    runs.keepOnly(plan.get().ids());
    String contentType = accept.contains("application/openmetrics-text") ? OPEN_METRICS : TEXT;
    return new MetricsText(contentType, registry.scrape(contentType));
  }

  @Override
  public void close() {
    jvm.close();
    registry.close();
  }
}
