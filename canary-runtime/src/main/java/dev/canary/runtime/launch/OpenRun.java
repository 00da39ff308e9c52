package dev.canary.runtime.launch;

import dev.canary.api.ConfigValueException;
import dev.canary.api.ReportKeys;
import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run that is going on: collects what becomes of its steps and concludes how it ended.
 *
 * <p>Not safe for use by several threads; {@link RunCollector} sees to that.
 */
final class OpenRun {

  private final RunStart start;
  private final List<StepResult> steps = new ArrayList<>();
  private final Map<String, String> entries = new LinkedHashMap<>();
  private @Nullable CleanupResult cleanup;
  private @Nullable Throwable suiteFailure;
  private boolean cancelled;

  OpenRun(RunStart start) {
    this.start = start;
  }

  RunStart start() {
    return start;
  }

  int stepCount() {
    return steps.size();
  }

  void add(StepResult step) {
    steps.add(step);
  }

  void setCleanup(CleanupResult cleanup) {
    this.cleanup = cleanup;
  }

  void publish(String key, String value) {
    if (key.equals(ReportKeys.CANCELLED)) {
      cancelled = true;
    } else if (!key.startsWith(ReportKeys.PREFIX)) {
      entries.put(key, value);
    }
  }

  /** The suite itself failed, outside of its steps: it could not be built. */
  void fail(Throwable thrown) {
    suiteFailure = thrown;
  }

  /** Concludes. The worst that happened decides. */
  RunEnd end(Instant at) {
    return suiteEnd(at)
        .or(() -> failedStepEnd(at))
        .or(() -> cancelledEnd(at))
        .or(() -> abortedStepEnd(at))
        .or(() -> nothingExecutedEnd(at))
        .or(() -> degradedStepEnd(at))
        .or(() -> cleanupEnd(at))
        .orElseGet(() -> newEnd(at, Outcome.PASSED, null, null));
  }

  private Optional<RunEnd> suiteEnd(Instant at) {
    if (suiteFailure == null || cancelled) {
      return Optional.empty();
    }
    Failure failure = Failures.of(suiteFailure);
    boolean ours = suiteFailure instanceof ConfigValueException;
    String reason = "The suite could not be built: " + failure.message();
    return Optional.of(newEnd(at, ours ? Outcome.ERROR : Outcome.FAILED, reason, failure));
  }

  private Optional<RunEnd> failedStepEnd(Instant at) {
    return findStep(StepOutcome.FAILED)
        .map(step -> newEnd(at, Outcome.FAILED, sentence(step, "failed"), step.failure()));
  }

  private Optional<RunEnd> cancelledEnd(Instant at) {
    return cancelled
        ? Optional.of(newEnd(at, Outcome.ABORTED, "The launch was cancelled.", null))
        : Optional.empty();
  }

  private Optional<RunEnd> abortedStepEnd(Instant at) {
    return findStep(StepOutcome.ABORTED)
        .map(step -> newEnd(at, Outcome.ABORTED, sentence(step, "was aborted"), null));
  }

  private Optional<RunEnd> nothingExecutedEnd(Instant at) {
    boolean executed = steps.stream().anyMatch(it -> it.outcome() != StepOutcome.SKIPPED);
    return executed
        ? Optional.empty()
        : Optional.of(newEnd(at, Outcome.ABORTED, "No step was executed.", null));
  }

  private Optional<RunEnd> degradedStepEnd(Instant at) {
    return findStep(StepOutcome.DEGRADED)
        .map(step -> newEnd(at, Outcome.DEGRADED, degradation(step), step.failure()));
  }

  private Optional<RunEnd> cleanupEnd(Instant at) {
    return Optional.ofNullable(cleanup)
        .filter(it -> it.outcome() != StepOutcome.PASSED)
        .map(it -> newEnd(at, Outcome.DEGRADED, "The cleanup failed.", it.failure()));
  }

  private Optional<StepResult> findStep(StepOutcome outcome) {
    return steps.stream().filter(step -> step.outcome() == outcome).findFirst();
  }

  private static String degradation(StepResult step) {
    return step.reason() == null ? sentence(step, "failed, but is soft") : step.reason();
  }

  private static String sentence(StepResult step, String verb) {
    String detail = step.failure() == null ? step.reason() : step.failure().message();
    String text = "Step \"%s\" %s".formatted(step.step().name(), verb);
    return detail == null ? text + "." : text + ": " + detail;
  }

  private RunEnd newEnd(
      Instant at, Outcome outcome, @Nullable String reason, @Nullable Failure failure) {
    return new RunEnd(at, outcome, reason, failure, steps, cleanup, entries);
  }

  /** Kind and failure of a cleanup that did not end well. */
  static @Nullable Failure cleanupFailure(@Nullable Throwable thrown) {
    return thrown == null ? null : Failures.of(FailureKind.CLEANUP, thrown);
  }
}
