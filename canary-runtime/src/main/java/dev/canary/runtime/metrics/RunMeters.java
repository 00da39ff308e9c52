package dev.canary.runtime.metrics;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepResult;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.StatefulMetric;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is counted and measured of runs. */
final class RunMeters {

  private static final Set<Outcome> OUTCOMES = EnumSet.complementOf(EnumSet.of(Outcome.MISSED));

  private static final double[] RUN_BOUNDS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300};
  private static final double[] STEP_BOUNDS = {0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

  /** How many runs of each suite go on, where any do. */
  private final Map<String, Integer> going = new ConcurrentHashMap<>();

  private final Counter started;
  private final Counter retries;
  private final Counter finished;
  private final Counter missed;
  private final Gauge running;
  private final Histogram duration;
  private final Histogram stepDuration;

  RunMeters(Series series) {
    this.started =
        series.counter(
            "canary_suite_started_total", "Runs of the suite that have started.", "suite");
    this.retries =
        series.counter(
            "canary_suite_retries_total",
            "Attempts of the suite that failed and were followed by another.",
            "suite");
    this.finished =
        series.counter(
            "canary_suite_finished_total",
            "Runs of the suite that have finished, by how they ended.",
            "suite",
            "outcome");
    this.missed =
        series.counter(
            "canary_runs_missed_total",
            "Runs of the suite that were planned and did not start, by why they did not.",
            "suite",
            "reason");
    this.running =
        series.gauge("canary_suite_running", "Runs of the suite that are going on.", "suite");
    this.duration =
        series.histogram(
            "canary_suite_duration_seconds",
            "How long runs of the suite took, in seconds, by how they ended.",
            RUN_BOUNDS,
            "suite",
            "outcome");
    this.stepDuration =
        series.histogram(
            "canary_step_duration_seconds",
            "How long the step took, in seconds, by how it ended; skipped steps left out.",
            STEP_BOUNDS,
            "suite",
            "step",
            "outcome");
  }

  /**
   * Gives every suite its series from the start, and takes those of suites that are gone, once none
   * of their runs goes on.
   */
  void keepOnly(Set<String> suites) {
    for (String suite : suites) {
      started.initLabelValues(suite);
      retries.initLabelValues(suite);
      running.initLabelValues(suite);
      OUTCOMES.forEach(outcome -> finished.initLabelValues(suite, outcome.name()));
    }
    List.<StatefulMetric<?, ?>>of(
            started, retries, finished, missed, running, duration, stepDuration)
        .forEach(metric -> metric.removeIf(labels -> isGone(labels.get(0), suites)));
  }

  private boolean isGone(String suite, Set<String> suites) {
    return !suites.contains(suite) && !going.containsKey(suite);
  }

  void started(String suite) {
    going.merge(suite, 1, Integer::sum);
    started.labelValues(suite).inc();
    running.labelValues(suite).inc();
  }

  void retried(String suite) {
    retries.labelValues(suite).inc();
  }

  void finished(Run run, RunEnd end) {
    running.labelValues(run.suite()).dec();
    going.computeIfPresent(run.suite(), (suite, runs) -> runs > 1 ? runs - 1 : null);
    finished.labelValues(run.suite(), end.outcome().name()).inc();
    Duration taken = Duration.between(run.start().startedAt(), end.endedAt());
    duration.labelValues(run.suite(), end.outcome().name()).observe(Series.seconds(taken));
    end.steps().stream()
        .filter(step -> step.startedAt() != null)
        .forEach(step -> finished(run.suite(), step));
  }

  private void finished(String suite, StepResult step) {
    stepDuration
        .labelValues(suite, step.step().id(), step.outcome().name())
        .observe(Series.seconds(step.duration()));
  }

  void missed(String suite, String reason) {
    missed.labelValues(suite, reason).inc();
  }
}
