package dev.canary.runtime.metrics;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LeftoverSource;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Suite;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What was left behind in the system under test. What an environment has left counts for the first
 * suite that uses it.
 */
record LeftoverMeters(LeftoverSource source, Supplier<Plan> plan) {

  void register(PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("canary_test_data_leftover")
        .help("How many things the suite has left behind in the system under test.")
        .labelNames("suite")
        .callback(this::call)
        .register(registry);
  }

  private void call(GaugeWithCallback.Callback gauge) {
    Map<String, Long> left = new HashMap<>(countByOwner());
    for (Group group : plan.get().whole()) {
      group.suites().forEach(suite -> gauge.call(take(suite, left), suite.id()));
    }
  }

  private Map<String, Long> countByOwner() {
    return source.leftovers().stream()
        .map(LedgerEntry::key)
        .collect(Collectors.groupingBy(key -> key.owner(), Collectors.counting()));
  }

  private static double take(Suite suite, Map<String, Long> left) {
    long ofEnvironments =
        suite.environments().stream()
            .map(left::remove)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .sum();
    return left.getOrDefault(suite.id(), 0L) + ofEnvironments;
  }
}
