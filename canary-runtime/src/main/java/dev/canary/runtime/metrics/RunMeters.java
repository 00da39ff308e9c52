package dev.canary.runtime.metrics;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepResult;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.StatefulMetric;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is counted and measured of runs; without exemplars, which need a tracer. */
final class RunMeters {

  private static final Set<Outcome> OUTCOMES = EnumSet.complementOf(EnumSet.of(Outcome.MISSED));

  private final Counter started;
  private final Counter finished;
  private final Counter missed;
  private final Gauge running;
  private final Histogram duration;
  private final Histogram stepDuration;

  RunMeters(PrometheusRegistry registry) {
    this.started =
        Counter.builder()
            .withoutExemplars()
            .name("canary_suite_started_total")
            .help("Runs of the suite that have started.")
            .labelNames("suite")
            .register(registry);
    this.finished =
        Counter.builder()
            .withoutExemplars()
            .name("canary_suite_finished_total")
            .help("Runs of the suite that have finished, by how they ended.")
            .labelNames("suite", "outcome")
            .register(registry);
    this.missed =
        Counter.builder()
            .withoutExemplars()
            .name("canary_runs_missed_total")
            .help("Runs of the suite that were planned and did not start, by why they did not.")
            .labelNames("suite", "reason")
            .register(registry);
    this.running =
        Gauge.builder()
            .withoutExemplars()
            .name("canary_suite_running")
            .help("Runs of the suite that are going on.")
            .labelNames("suite")
            .register(registry);
    this.duration =
        Histogram.builder()
            .withoutExemplars()
            .name("canary_suite_duration_seconds")
            .help("How long runs of the suite took, in seconds, by how they ended.")
            .labelNames("suite", "outcome")
            .classicOnly()
            .classicUpperBounds(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300)
            .register(registry);
    this.stepDuration =
        Histogram.builder()
            .withoutExemplars()
            .name("canary_step_duration_seconds")
            .help("How long the step took, in seconds, by how it ended; skipped steps left out.")
            .labelNames("suite", "step", "outcome")
            .classicOnly()
            .classicUpperBounds(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
            .register(registry);
  }

  /** Gives every suite its series from the start, and takes those of suites that are gone. */
  void keepOnly(Set<String> suites) {
    for (String suite : suites) {
      started.initLabelValues(suite);
      running.initLabelValues(suite);
      OUTCOMES.forEach(outcome -> finished.initLabelValues(suite, outcome.name()));
    }
    List.<StatefulMetric<?, ?>>of(started, finished, missed, running, duration, stepDuration)
        .forEach(metric -> metric.removeIf(labels -> !suites.contains(labels.get(0))));
  }

  void started(String suite) {
    started.labelValues(suite).inc();
    running.labelValues(suite).inc();
  }

  void finished(Run run, RunEnd end) {
    running.labelValues(run.suite()).dec();
    finished.labelValues(run.suite(), end.outcome().name()).inc();
    Duration taken = Duration.between(run.start().startedAt(), end.endedAt());
    duration.labelValues(run.suite(), end.outcome().name()).observe(seconds(taken));
    end.steps().stream()
        .filter(step -> step.startedAt() != null)
        .forEach(step -> finished(run.suite(), step));
  }

  private void finished(String suite, StepResult step) {
    stepDuration
        .labelValues(suite, step.step().id(), step.outcome().name())
        .observe(seconds(step.duration()));
  }

  void missed(String suite, String reason) {
    missed.labelValues(suite, reason).inc();
  }

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
