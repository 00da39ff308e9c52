package dev.canary.runtime.web.view;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Percentiles;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a step has fared in the latest runs of its suite.
 *
 * @param durations of the runs that executed it, the oldest first
 * @param failed in how many of these it failed
 */
public record StepHistory(StepInfo step, List<Duration> durations, int failed) {

  private static final int RUNS = 60;

  private static final Set<StepOutcome> EXECUTED =
      EnumSet.of(StepOutcome.PASSED, StepOutcome.DEGRADED, StepOutcome.FAILED);

  public StepHistory {
    durations = List.copyOf(durations);
  }

  /**
   * For each step of a suite, in that order. Of the latest 60 runs those count that are over, and
   * what came of their launch: neither attempts that were repeated nor runs that only clean up.
   */
  public static List<StepHistory> read(Suite suite, Archive archive) {
    Map<String, List<StepResult>> results =
        archive.findRuns(RunQuery.latest(suite.id(), RUNS)).data().stream()
            .filter(StepHistory::counts)
            .sorted(Comparator.comparing(Run::id))
            .flatMap(run -> run.findEnd().stream())
            .flatMap(end -> end.steps().stream())
            .filter(step -> EXECUTED.contains(step.outcome()))
            .collect(Collectors.groupingBy(step -> step.step().id()));
    return suite.steps().stream()
        .map(it -> of(it, results.getOrDefault(it.id(), List.of())))
        .toList();
  }

  private static boolean counts(Run run) {
    return !run.retried() && run.start().launch().trigger() != Trigger.CLEANUP;
  }

  private static StepHistory of(StepInfo step, List<StepResult> results) {
    return new StepHistory(
        step,
        results.stream().map(StepResult::duration).toList(),
        (int) results.stream().filter(it -> it.outcome() == StepOutcome.FAILED).count());
  }

  /** Empty if no run has executed it. */
  public Optional<Duration> findLatest() {
    return durations.isEmpty()
        ? Optional.empty()
        : Optional.of(durations.get(durations.size() - 1));
  }

  public Percentiles percentiles() {
    return Percentiles.of(durations.stream());
  }
}
