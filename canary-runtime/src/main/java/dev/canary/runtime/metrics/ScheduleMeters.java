package dev.canary.runtime.metrics;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Suite;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What is known without any run: the prober, the suites, their intervals. */
final class ScheduleMeters {

  private final ProberInfo prober;
  private final Supplier<Plan> plan;

  ScheduleMeters(ProberInfo prober, Supplier<Plan> plan) {
    this.prober = prober;
    this.plan = plan;
  }

  void register(PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("canary_suite_interval_seconds")
        .help("The time from the start of one run of the suite to the next, in seconds.")
        .labelNames("suite")
        .callback(this::callIntervals)
        .register(registry);
    GaugeWithCallback.builder()
        .name("canary_suite_info")
        .help("What the suite is, in its labels; always 1.")
        .labelNames("suite", "name", "class", "group", "tags")
        .callback(this::callInfos)
        .register(registry);
    GaugeWithCallback.builder()
        .name("canary_build_info")
        .help("Which prober this is, in its labels; always 1.")
        .labelNames("version", "environment")
        .callback(gauge -> gauge.call(1, prober.version(), prober.environment()))
        .register(registry);
  }

  private void callIntervals(GaugeWithCallback.Callback gauge) {
    for (Group group : plan.get().groups()) {
      double seconds = Series.seconds(group.every());
      group.suites().forEach(suite -> gauge.call(seconds, suite.id()));
    }
  }

  private void callInfos(GaugeWithCallback.Callback gauge) {
    for (Group group : plan.get().groups()) {
      group.suites().forEach(suite -> callInfo(gauge, suite, group));
    }
  }

  private static void callInfo(GaugeWithCallback.Callback gauge, Suite suite, Group group) {
    String tags = String.join(",", new TreeSet<>(suite.tags()));
    gauge.call(1, suite.id(), suite.name(), suite.className(), group.id(), tags);
  }
}
