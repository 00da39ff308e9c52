package dev.canary.runtime.report;

import dev.canary.runtime.config.FailOn;
import dev.canary.runtime.report.TestCase.Result;
import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes test cases of a run: its steps, its cleanup, and the suite itself where those do not tell
 * how it ended. What degrades a suite fails a test case exactly if it fails the command, so that a
 * CI server and the exit code agree.
 */
final class TestCases {

  private final FailOn failOn;

  private TestCases(FailOn failOn) {
    this.failOn = failOn;
  }

  static List<TestCase> of(Run run, FailOn failOn) {
    TestCases cases = new TestCases(failOn);
    RunEnd end = run.findEnd().orElseThrow();
    List<TestCase> list = new ArrayList<>();
    end.steps().forEach(step -> list.add(cases.step(step)));
    cases.suite(run, end, list).ifPresent(list::add);
    if (end.cleanup() != null) {
      list.add(cases.cleanup(end.cleanup()));
    }
    return list;
  }

  private TestCase step(StepResult step) {
    String name = step.step().name();
    return switch (step.outcome()) {
      case PASSED -> TestCase.passed(name, step.duration());
      case SKIPPED, ABORTED -> TestCase.skipped(name, step.duration(), step.reason());
      case FAILED -> failed(name, step.duration(), step.failure(), step.reason());
      case DEGRADED -> degraded(name, step.duration(), step.failure(), step.reason());
    };
  }

  private TestCase cleanup(CleanupResult cleanup) {
    String name = "Cleanup";
    return cleanup.outcome() == StepOutcome.PASSED
        ? TestCase.passed(name, cleanup.duration())
        : degraded(name, cleanup.duration(), cleanup.failure(), "The cleanup failed.");
  }

  private TestCase degraded(
      String name, Duration took, @Nullable Failure failure, @Nullable String reason) {
    return failOn == FailOn.DEGRADED
        ? failed(name, took, failure, reason)
        : TestCase.passed(name, took);
  }

  private static TestCase failed(
      String name, Duration took, @Nullable Failure failure, @Nullable String reason) {
    return failure == null
        ? TestCase.wrong(name, took, StepOutcome.FAILED, reason)
        : TestCase.failed(name, took, failure);
  }

  private Optional<TestCase> suite(Run run, RunEnd end, List<TestCase> steps) {
    String name = run.suite();
    return switch (end.outcome()) {
      case PASSED -> Optional.empty();
      case DEGRADED ->
          failOn == FailOn.DEGRADED && !isTold(end)
              ? Optional.of(TestCase.wrong(name, Duration.ZERO, end.outcome(), end.reason()))
              : Optional.empty();
      case ERROR -> Optional.of(TestCase.wrong(name, Duration.ZERO, end.outcome(), end.reason()));
      case FAILED ->
          end.findFailedStep().isPresent()
              ? Optional.empty()
              : Optional.of(failed(name, Duration.ZERO, end.failure(), end.reason()));
      case BLOCKED, ABORTED, MISSED ->
          steps.stream().anyMatch(step -> step.result() == Result.SKIPPED)
              ? Optional.empty()
              : Optional.of(TestCase.skipped(name, Duration.ZERO, end.reason()));
    };
  }

  /** Whether a step or the cleanup tells what degraded the suite. */
  private static boolean isTold(RunEnd end) {
    return end.steps().stream().anyMatch(step -> step.outcome() == StepOutcome.DEGRADED)
        || (end.cleanup() != null && end.cleanup().outcome() != StepOutcome.PASSED);
  }
}
