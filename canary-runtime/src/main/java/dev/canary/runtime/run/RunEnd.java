package dev.canary.runtime.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param reason a sentence for every outcome but {@code PASSED}
 * @param failure the one that decided the outcome; absent if nothing failed
 * @param steps in execution order, skipped ones included
 * @param cleanup absent if the suite has none, or was never built
 * @param entries what the suite published
 */
public record RunEnd(
    Instant endedAt,
    Outcome outcome,
    @Nullable String reason,
    @Nullable Failure failure,
    List<StepResult> steps,
    @Nullable CleanupResult cleanup,
    Map<String, String> entries) {

  public RunEnd {
    steps = List.copyOf(steps);
    entries = Map.copyOf(entries);
  }

  /** An end without any result: missed, blocked, or broken before the first step. */
  public static RunEnd without(Instant endedAt, Outcome outcome, String reason) {
    return new RunEnd(endedAt, outcome, reason, null, List.of(), null, Map.of());
  }

  /** The same at another moment. */
  RunEnd withEnd(Instant moment) {
    return new RunEnd(moment, outcome, reason, failure, steps, cleanup, entries);
  }

  /** Why an environment could not be deployed, if it has blocked this run. */
  public Optional<Failure> findEnvironmentFailure() {
    return outcome == Outcome.BLOCKED ? Optional.ofNullable(failure) : Optional.empty();
  }

  /** The first step that failed, if one did. */
  public Optional<StepResult> findFailedStep() {
    return steps.stream().filter(step -> step.outcome() == StepOutcome.FAILED).findFirst();
  }
}
