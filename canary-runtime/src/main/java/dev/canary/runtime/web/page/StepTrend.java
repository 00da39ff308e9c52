package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.web.view.Took;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long a step took in the latest runs.
 *
 * @param line the points of a line of 120 by 24, the latest run at its right end
 * @param failed in how many of the runs it failed
 */
record StepTrend(String name, String latest, Quantiles took, String line, int runs, int failed) {

  private static final Set<StepOutcome> EXECUTED =
      EnumSet.of(StepOutcome.PASSED, StepOutcome.DEGRADED, StepOutcome.FAILED);

  /**
   * For each step, in the order of the suite.
   *
   * @param newestFirst the latest runs
   */
  static List<StepTrend> of(List<StepInfo> steps, List<Run> newestFirst) {
    Map<String, List<StepResult>> results =
        newestFirst.stream()
            .sorted(Comparator.comparing(Run::id))
            .flatMap(run -> run.findEnd().stream())
            .flatMap(end -> end.steps().stream())
            .filter(step -> EXECUTED.contains(step.outcome()))
            .collect(Collectors.groupingBy(step -> step.step().id()));
    return steps.stream()
        .map(step -> of(step, results.getOrDefault(step.id(), List.of())))
        .toList();
  }

  private static StepTrend of(StepInfo step, List<StepResult> results) {
    List<Duration> durations = results.stream().map(StepResult::duration).toList();
    return new StepTrend(
        step.name(),
        durations.isEmpty() ? Share.UNKNOWN : Took.of(durations.get(durations.size() - 1)),
        Quantiles.of(durations.stream()),
        line(durations),
        results.size(),
        (int) results.stream().filter(it -> it.outcome() == StepOutcome.FAILED).count());
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
