package dev.canary.runtime.launch;

import dev.canary.api.ReportKeys;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Makes runs out of the platform's events: finds the run that an event belongs to, tells the
 * listener of each run's start and end, and sees to it that every planned run has both.
 *
 * <p>Safe for use by several threads. The listener is told while nothing else can happen, so that
 * its events are in order; it returns at once. Once the remainder is closed, nothing gets through:
 * a launch that was given up may still send events.
 */
final class RunCollector implements TestExecutionListener {

  private final Map<String, PlannedRun> planned = new LinkedHashMap<>();
  private final Map<UniqueId, OpenRun> open = new LinkedHashMap<>();
  private final Map<String, String> blocked = new HashMap<>();
  private final Environments environments = new Environments();
  private final RunListener listener;
  private final InstantSource clock;
  private @Nullable TestTree tree;
  private @Nullable CutOff cutOff;
  private boolean closed;

  RunCollector(Collection<PlannedRun> runs, RunListener listener, InstantSource clock) {
    runs.forEach(run -> planned.put(run.suite().className(), run));
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan plan) {
    tree = new TestTree(plan);
  }

  @Override
  public synchronized void executionStarted(TestIdentifier node) {
    if (!closed) {
      findPlanned(node).ifPresent(run -> open(node, run));
      findOpen(node).ifPresent(run -> onStarted(node, run));
    }
  }

  private void open(TestIdentifier suite, PlannedRun run) {
    planned.remove(run.suite().className());
    OpenRun first = new OpenRun(Attempt.first(run, suite), tree(), clock.instant());
    open.put(suite.getUniqueIdObject(), first);
    LogContext.enterRun(first.start());
    listener.onStarted(first.start());
  }

  private void onStarted(TestIdentifier node, OpenRun run) {
    if (TestTree.attempt(node) > run.start().attempt()) {
      tryAgain(node, run);
      return;
    }
    run.onStarted(node, clock.instant());
    if (node.isTest()) {
      LogContext.enterStep(run.start(), TestTree.stepId(node));
    }
    if (TestTree.isStep(node)) {
      listener.onStep(run.start(), run.step(node), clock.instant());
    }
  }

  /** A further attempt begins, which is a run of its own in the place of the one before. */
  private void tryAgain(TestIdentifier attempt, OpenRun failed) {
    Instant now = clock.instant();
    OpenRun next = failed.next(attempt, now);
    open.put(attempt.getParentIdObject().orElseThrow(), next);
    LogContext.enterRun(next.start());
    listener.onRetried(failed.endRetried(now), next.start());
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier node, String reason) {
    if (!closed) {
      findPlanned(node)
          .ifPresentOrElse(
              run -> skipSuite(node, run, reason),
              () -> findOpen(node).ifPresent(run -> run.onSkipped(node, reason)));
    }
  }

  private void skipSuite(TestIdentifier suite, PlannedRun run, String reason) {
    String blockedBy = blocked.get(suite.getUniqueId());
    planned.remove(run.suite().className());
    if (cutOff != null) {
      tell(run, Outcome.ABORTED, cutOff.reason());
    } else if (blockedBy == null) {
      tell(run, Outcome.ABORTED, reason);
    } else {
      tellBlocked(run, reason, environments.findFailure(blockedBy).orElse(null));
    }
  }

  /** A suite has a run of its own to tell why it failed; an environment has only its users'. */
  private void tellBlocked(PlannedRun run, String reason, @Nullable Failure failure) {
    String whole = failure == null ? reason : reason + ": " + failure.message();
    Instant now = clock.instant();
    tell(run, new RunEnd(now, Outcome.BLOCKED, whole, failure, List.of(), null, Map.of()));
  }

  /** Tells of a run that ended where it started. */
  private void tell(PlannedRun run, Outcome outcome, String reason) {
    tell(run, RunEnd.without(clock.instant(), outcome, reason));
  }

  private void tell(PlannedRun run, RunEnd end) {
    RunStart start = run.start(end.endedAt());
    listener.onStarted(start);
    listener.onFinished(start.end(end));
  }

  @Override
  public synchronized void reportingEntryPublished(TestIdentifier node, ReportEntry entry) {
    if (closed) {
      return;
    }
    Map<String, String> pairs = entry.getKeyValuePairs();
    String blockedBy = pairs.get(ReportKeys.BLOCKED_BY);
    String suite = pairs.get(ReportKeys.SUITE);
    if (suite != null && blockedBy != null) {
      blocked.put(suite, blockedBy);
    }
    findOpen(node)
        .ifPresent(run -> pairs.forEach((key, value) -> run.onPublished(node, key, value)));
  }

  @Override
  public synchronized void executionFinished(TestIdentifier node, TestExecutionResult result) {
    if (closed) {
      return;
    }
    findOpen(node)
        .ifPresentOrElse(
            run -> run.onFinished(node, result, cutOff),
            () -> environments.onFinished(node, result, tree()));
    if (node.isTest()) {
      LogContext.leaveStep();
    }
    OpenRun ended = open.remove(node.getUniqueIdObject());
    if (ended != null) {
      LogContext.leaveRun();
      listener.onFinished(ended.end(clock.instant(), cutOff));
    }
  }

  /** The run that a node belongs to, as long as it goes on. */
  synchronized Optional<RunStart> findRun(TestIdentifier node) {
    return closed ? Optional.empty() : findOpen(node).map(OpenRun::start);
  }

  /** The launch is being cut off; what happens from now on is judged in this light. */
  synchronized void cutOff(CutOff why) {
    if (cutOff == null) {
      cutOff = why;
    }
  }

  /** Ends every run that has not ended, because the launch is over or was given up. */
  synchronized void close(Remainder remainder) {
    if (!closed) {
      closed = true;
      Instant now = clock.instant();
      open.values().forEach(run -> listener.onFinished(run.end(now, remainder)));
      planned.values().forEach(run -> closePlanned(run, remainder));
      // Whoever keeps the launch must not keep the tree of its tests.
      tree = null;
    }
  }

  private void closePlanned(PlannedRun run, Remainder remainder) {
    if (cutOff != null && !cutOff.isTimeout()) {
      tell(run, Outcome.ABORTED, cutOff.reason());
    } else {
      tell(run, Outcome.ERROR, remainder.reason());
    }
  }

  private Optional<PlannedRun> findPlanned(TestIdentifier node) {
    return planned.isEmpty() ? Optional.empty() : TestTree.findClassName(node).map(planned::get);
  }

  private Optional<OpenRun> findOpen(TestIdentifier node) {
    Optional<TestIdentifier> at = Optional.of(node);
    while (at.isPresent()) {
      OpenRun run = open.get(at.get().getUniqueIdObject());
      if (run != null) {
        return Optional.of(run);
      }
      at = tree().findParent(at.get());
    }
    return Optional.empty();
  }

  private TestTree tree() {
    if (tree == null) {
      throw new IllegalStateException("A node is told of before the tree of tests is known.");
    }
    return tree;
  }
}
