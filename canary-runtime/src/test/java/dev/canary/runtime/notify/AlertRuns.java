package dev.canary.runtime.notify;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.testing.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs that begin and end at this moment, numbered in their order. */
final class AlertRuns {

  private final ManualClock clock;
  private int count;

  AlertRuns(ManualClock clock) {
    this.clock = clock;
  }

  RunStart start(String suite, String group) {
    return new RunStart(
        "run-%d".formatted(++count),
        new SuiteRef(suite, "com.acme." + suite, group),
        new LaunchInfo("launch-1", Trigger.SCHEDULE, Map.of(), "in-process"),
        1,
        clock.instant());
  }

  RunEnd end(Outcome outcome) {
    return outcome == Outcome.FAILED
        ? failed()
        : RunEnd.without(clock.instant(), outcome, "Because.");
  }

  private RunEnd failed() {
    Failure failure =
        new Failure(FailureKind.ASSERTION, "AssertionError", "expected: 200 but was: 502", "at …");
    StepResult step =
        new StepResult(
            new StepInfo("buy", "Buy the <hat>"),
            0,
            clock.instant(),
            Duration.ofMillis(7),
            StepOutcome.FAILED,
            null,
            failure);
    return new RunEnd(
        clock.instant(), Outcome.FAILED, "It failed.", failure, List.of(step), null, Map.of());
  }

  RunEnd blockedByEnvironment() {
    Failure failure = new Failure(FailureKind.CONNECT, "ConnectException", "refused", "at …");
    return new RunEnd(
        clock.instant(),
        Outcome.BLOCKED,
        "blocked by Shop environment: Deploy: refused",
        failure,
        List.of(),
        null,
        Map.of());
  }
}
