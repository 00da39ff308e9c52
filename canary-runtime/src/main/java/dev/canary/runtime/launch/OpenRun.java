package dev.canary.runtime.launch;

import dev.canary.api.ReportKeys;
import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.Trigger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestIdentifier;

/**
 * A run that is going on: collects what its engine tells of it. A run is one attempt of a suite.
 *
 * <p>Not safe for use by several threads; {@link RunCollector} sees to that.
 */
final class OpenRun {

  private final Attempt attempt;
  private final RunStart start;
  private final boolean isCanary;
  private final TestTree tree;
  private final StepLog steps;
  private final Entries entries = new Entries();
  private @Nullable CleanupResult cleanup;
  private @Nullable SuiteFailure suiteFailure;
  private @Nullable String suiteAbort;
  private @Nullable Retry retry;
  private @Nullable String leftBehind;
  private boolean probersFault;

  OpenRun(Attempt attempt, TestTree tree, Instant at) {
    this.attempt = attempt;
    this.start = attempt.start(at);
    this.isCanary = TestTree.isCanary(attempt.node());
    this.tree = tree;
    this.steps = new StepLog(tree, attempt.node());
  }

  /** The attempt that begins in its place. */
  OpenRun next(TestIdentifier container, Instant at) {
    String reason = retry == null ? null : retry.reason();
    return new OpenRun(attempt.next(container, reason), tree, at);
  }

  RunStart start() {
    return start;
  }

  StepInfo step(TestIdentifier node) {
    return tree.stepInfo(node, attempt.node());
  }

  void onStarted(TestIdentifier node, Instant at) {
    if (node.isTest()) {
      steps.start(node, at);
    } else {
      steps.tell(node);
    }
  }

  /** A cleanup that is skipped, since nothing was built, is none; and it is no step. */
  void onSkipped(TestIdentifier node, String reason) {
    if (!TestTree.isCleanup(node)) {
      steps.skip(node, reason);
    }
  }

  void onPublished(TestIdentifier node, String key, String value) {
    switch (key) {
      case ReportKeys.SLOW -> steps.degrade(node, value);
      case ReportKeys.SOFT_FAILURE -> steps.degrade(node, "It failed, but is soft.");
      case ReportKeys.RETRIED -> retry = new Retry(node.getUniqueIdObject(), value);
      case ReportKeys.TEST_DATA_LEFT -> leftBehind = LeftBehind.sentence(value);
      default -> {
        if (!key.startsWith(ReportKeys.PREFIX)) {
          entries.put(key, value);
        }
      }
    }
  }

  void onFinished(TestIdentifier node, TestExecutionResult told, @Nullable CutOff cutOff) {
    TestExecutionResult result = retry == null ? told : retry.actual(node, told);
    // The canary engine sees to deadlines and cancellation itself, and says what came of them.
    CutOff unseen = isCanary ? null : cutOff;
    StepLog.Started started = steps.end(node);
    if (started == null) {
      onContainerFinished(result, unseen);
    } else if (TestTree.isCleanup(node)) {
      cleanup = cleanup(started, result);
    } else {
      onStepFinished(started, result, unseen);
    }
  }

  private static CleanupResult cleanup(StepLog.Started started, TestExecutionResult result) {
    Failure failure =
        result.getThrowable().map(it -> Failures.of(FailureKind.CLEANUP, it)).orElse(null);
    return new CleanupResult(
        failure == null ? StepOutcome.PASSED : StepOutcome.FAILED, started.took(), failure);
  }

  private void onStepFinished(
      StepLog.Started step, TestExecutionResult result, @Nullable CutOff cutOff) {
    StepLog.Ending ending = steps.ending(step.node(), result);
    if (cutOff != null) {
      ending = cutOff.judge(ending, step.node().getDisplayName(), result);
    } else if (ending.outcome() == StepOutcome.FAILED) {
      result.getThrowable().ifPresent(this::noteFault);
    }
    steps.add(step, ending);
  }

  private boolean isCleanupOnly() {
    return start.launch().trigger() == Trigger.CLEANUP;
  }

  private void noteFault(Throwable thrown) {
    probersFault |= Failures.isProbersFault(thrown);
  }

  private void onContainerFinished(TestExecutionResult result, @Nullable CutOff cutOff) {
    Throwable thrown = result.getThrowable().orElse(null);
    if (thrown == null || suiteFailure != null) {
      return;
    }
    if (result.getStatus() == Status.ABORTED || (cutOff != null && !cutOff.isTimeout())) {
      suiteAbort = "The suite was aborted: " + thrown.getMessage();
    } else {
      suiteFailure = SuiteFailure.of(isCanary, thrown);
      noteFault(thrown);
    }
  }

  /** Ends it as what it has become. */
  Run end(Instant at, @Nullable CutOff cutOff) {
    List<StepResult> all = steps.complete();
    Conclusion conclusion = conclude(all, cutOff);
    return start.end(end(at, conclusion.degradedBy(leftBehind).degradedBy(attempt.reason()), all));
  }

  /** Ends it as an attempt that is not the last. */
  Run endRetried(Instant at) {
    List<StepResult> all = steps.complete();
    Conclusion conclusion = conclude(all, null);
    Conclusion told = retry == null ? conclusion : conclusion.told(retry.reason());
    return new Run(start, end(at, told, all), true);
  }

  private Conclusion conclude(List<StepResult> all, @Nullable CutOff cutOff) {
    return Conclusion.of(
        new Conclusion.Facts(
            all, cleanup, suiteFailure, suiteAbort, probersFault, isCleanupOnly(), cutOff));
  }

  /** Ends it before its engine does. */
  Run end(Instant at, Remainder remainder) {
    steps.endOpen(new StepLog.Ending(remainder.step(), remainder.reason(), remainder.failure()));
    Conclusion conclusion =
        new Conclusion(remainder.outcome(), remainder.reason(), remainder.failure());
    return start.end(end(at, conclusion, steps.complete()));
  }

  private RunEnd end(Instant at, Conclusion conclusion, List<StepResult> all) {
    return new RunEnd(
        at,
        conclusion.outcome(),
        conclusion.reason(),
        conclusion.failure(),
        all,
        cleanup,
        entries.toMap());
  }
}
