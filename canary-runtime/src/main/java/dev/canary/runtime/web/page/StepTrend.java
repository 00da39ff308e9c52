package dev.canary.runtime.web.page;

import dev.canary.runtime.web.view.StepHistory;
import dev.canary.runtime.web.view.Took;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How long a step took in the latest runs.
 *
 * @param line the points of a line of 120 by 24, the latest run at its right end
 * @param failed in how many of the runs it failed
 */
record StepTrend(String name, String latest, Quantiles took, String line, int runs, int failed) {

  static StepTrend of(StepHistory history) {
    return new StepTrend(
        history.step().name(),
        history.findLatest().map(Took::of).orElse(Share.UNKNOWN),
        Quantiles.of(history.percentiles()),
        line(history.durations()),
        history.durations().size(),
        history.failed());
  }

  private static String line(List<Duration> durations) {
    double most = durations.stream().mapToLong(Duration::toNanos).max().orElse(1);
    double step = durations.size() < 2 ? 0 : 116.0 / (durations.size() - 1);
    List<String> points = new ArrayList<>();
    for (int i = 0; i < durations.size(); i++) {
      double height = 20 * durations.get(i).toNanos() / Math.max(1, most);
      points.add(String.format(Locale.ROOT, "%.1f,%.1f", 2 + i * step, 22 - height));
    }
    return points.stream().collect(Collectors.joining(" "));
  }
}
