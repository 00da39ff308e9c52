package dev.canary.runtime.metrics;

import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the health says. It is asked at each scrape, so that no figure is out of date. A suite that
 * has not run yet has no figures of runs: there is no number that says so.
 */
final class HealthMeters {

  private final HealthSource source;
  private final LastPasses lastPasses;

  HealthMeters(HealthSource source, LastPasses lastPasses) {
    this.source = source;
    this.lastPasses = lastPasses;
  }

  void register(PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("canary_health")
        .help("1 if the health is pass or warn, 0 if it is fail.")
        .callback(gauge -> gauge.call(flag(source.health().status() != HealthStatus.FAIL)))
        .register(registry);
    GaugeWithCallback.builder()
        .name("canary_scheduler_alive")
        .help("1 if the scheduler ticks, 0 if it does not, so that no suite is run.")
        .callback(gauge -> gauge.call(flag(source.health().problems().isEmpty())))
        .register(registry);
    GaugeWithCallback.builder()
        .name("canary_suite_verdict")
        .help("1 for the verdict that the suite has now, 0 for every other one.")
        .labelNames("suite", "verdict")
        .callback(this::callVerdicts)
        .register(registry);
    gauge("canary_suite_last_run_timestamp_seconds", HealthMeters::lastRun)
        .help("When the latest run that counts for the verdict ended, in seconds since 1970.")
        .register(registry);
    gauge("canary_suite_last_pass_timestamp_seconds", this::lastPass)
        .help("When a run last ended well, in seconds since 1970.")
        .register(registry);
    gauge("probe_success", HealthMeters::success)
        .help("1 if the latest run that counts for the verdict ended well, 0 if it did not.")
        .register(registry);
    gauge("probe_duration_seconds", HealthMeters::duration)
        .help("How long the latest run that counts for the verdict took, in seconds.")
        .register(registry);
  }

  private GaugeWithCallback.Builder gauge(
      String name, Function<SuiteHealth, Optional<Double>> value) {
    return GaugeWithCallback.builder()
        .name(name)
        .labelNames("suite")
        .callback(gauge -> callSuites(gauge, value));
  }

  private void callSuites(
      GaugeWithCallback.Callback gauge, Function<SuiteHealth, Optional<Double>> value) {
    for (SuiteHealth suite : source.health().suites()) {
      value.apply(suite).ifPresent(number -> gauge.call(number, suite.suite().id()));
    }
  }

  private void callVerdicts(GaugeWithCallback.Callback gauge) {
    for (SuiteHealth suite : source.health().suites()) {
      for (Verdict verdict : Verdict.values()) {
        gauge.call(flag(suite.verdict() == verdict), suite.suite().id(), verdict.name());
      }
    }
  }

  private Optional<Double> lastPass(SuiteHealth suite) {
    return lastPasses.find(suite).map(HealthMeters::seconds);
  }

  private static Optional<Double> lastRun(SuiteHealth suite) {
    return findLatest(suite).flatMap(Run::findEnd).map(RunEnd::endedAt).map(HealthMeters::seconds);
  }

  private static Optional<Double> success(SuiteHealth suite) {
    return findLatest(suite).flatMap(Run::findOutcome).map(outcome -> flag(outcome.isGood()));
  }

  private static Optional<Double> duration(SuiteHealth suite) {
    return findLatest(suite).flatMap(Run::findDuration).map(Series::seconds);
  }

  private static Optional<Run> findLatest(SuiteHealth suite) {
    return Optional.ofNullable(suite.latest());
  }

  private static double seconds(Instant time) {
    return time.toEpochMilli() / 1e3;
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }
}
