package dev.canary.runtime.launch;

import dev.canary.api.ReportKeys;
import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.slf4j.MDC;

/**
 * Makes runs out of the platform's events. Also puts suite, step and run into the log context of
 * the threads on which events happen, which are those on which suites run.
 *
 * <p>Once closed, it lets nothing through: a launch that was given up may still send events.
 */
final class RunCollector implements TestExecutionListener {

  private final Map<String, RunStart> starts;
  private final RunListener listener;
  private final InstantSource clock;
  private final Map<UniqueId, OpenRun> open = new HashMap<>();
  private final Map<UniqueId, Started> started = new HashMap<>();
  private final Map<UniqueId, String> degradations = new HashMap<>();
  private @Nullable TestPlan plan;
  private boolean timedOut;
  private boolean closed;

  /**
   * Collects the runs of one launch.
   *
   * @param starts by class name, the runs to make; their time of start is when the suite starts
   */
  RunCollector(Map<String, RunStart> starts, RunListener listener, InstantSource clock) {
    this.starts = new HashMap<>(starts);
    this.listener = listener;
    this.clock = clock;
  }

  private record Started(Instant at, long nanos) {
    Duration took() {
      return Duration.ofNanos(System.nanoTime() - nanos);
    }
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan plan) {
    this.plan = plan;
  }

  @Override
  public synchronized void executionStarted(TestIdentifier test) {
    if (!closed) {
      findStart(test).ifPresent(it -> openRun(test, it));
      if (test.isTest()) {
        started.put(test.getUniqueIdObject(), new Started(clock.instant(), System.nanoTime()));
        findRun(test).ifPresent(run -> enterLogContext(run, Discovery.stepInfo(test).id()));
      }
    }
  }

  private OpenRun openRun(TestIdentifier suite, RunStart planned) {
    starts.remove(planned.suite().className());
    var run =
        new OpenRun(
            new RunStart(
                planned.id(),
                planned.suite(),
                planned.launch(),
                planned.attempt(),
                clock.instant()));
    open.put(suite.getUniqueIdObject(), run);
    enterLogContext(run, null);
    listener.onStarted(run.start());
    return run;
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    if (closed) {
      return;
    }
    Optional<RunStart> planned = findStart(test);
    if (planned.isPresent()) {
      skipSuite(test, planned.get(), reason);
    } else if (test.isTest()) {
      findRun(test).ifPresent(run -> run.add(skippedStep(test, run, reason)));
    }
  }

  private void skipSuite(TestIdentifier suite, RunStart planned, String reason) {
    boolean blocked = degradations.containsKey(suite.getUniqueIdObject());
    OpenRun run = openRun(suite, planned);
    Outcome outcome = blocked ? Outcome.BLOCKED : Outcome.ABORTED;
    close(suite.getUniqueIdObject(), run, RunEnd.without(clock.instant(), outcome, reason));
  }

  private static StepResult skippedStep(TestIdentifier test, OpenRun run, String reason) {
    return new StepResult(
        Discovery.stepInfo(test),
        run.stepCount(),
        null,
        Duration.ZERO,
        StepOutcome.SKIPPED,
        reason,
        null);
  }

  @Override
  public synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    if (closed) {
      return;
    }
    Map<String, String> pairs = entry.getKeyValuePairs();
    String degradation =
        Optional.ofNullable(pairs.get(ReportKeys.SLOW))
            .or(() -> Optional.ofNullable(pairs.get(ReportKeys.SOFT_FAILURE)))
            .orElse(pairs.get(ReportKeys.BLOCKED_BY));
    if (degradation != null) {
      degradations.put(test.getUniqueIdObject(), degradation);
    }
    findRun(test).ifPresent(run -> pairs.forEach(run::publish));
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    UniqueId id = test.getUniqueIdObject();
    OpenRun suite = open.get(id);
    if (closed) {
      return;
    }
    if (test.isTest()) {
      findRun(test).ifPresent(run -> finishTest(run, test, result));
      MDC.remove("step");
    } else if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      findRun(test).ifPresent(run -> run.fail(result.getThrowable().orElseThrow()));
    }
    if (suite != null) {
      close(id, suite, suite.end(clock.instant()));
    }
  }

  private void finishTest(OpenRun run, TestIdentifier test, TestExecutionResult result) {
    Started start = started.remove(test.getUniqueIdObject());
    if (start == null) {
      return;
    }
    Throwable thrown = result.getThrowable().orElse(null);
    if (CanaryIds.isCleanup(test.getUniqueIdObject())) {
      StepOutcome outcome = thrown == null ? StepOutcome.PASSED : StepOutcome.FAILED;
      run.setCleanup(new CleanupResult(outcome, start.took(), OpenRun.cleanupFailure(thrown)));
    } else {
      run.add(step(run, test, result, start));
    }
  }

  private StepResult step(
      OpenRun run, TestIdentifier test, TestExecutionResult result, Started start) {
    String degradation = degradations.remove(test.getUniqueIdObject());
    boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
    Failure failure = failed ? failure(result.getThrowable().orElseThrow()) : null;
    return new StepResult(
        Discovery.stepInfo(test),
        run.stepCount(),
        start.at(),
        start.took(),
        outcome(result, degradation != null),
        reason(result, degradation),
        failure);
  }

  /** An interrupt at the deadline of a launch shows in a plain test as whatever it throws then. */
  private Failure failure(Throwable thrown) {
    return timedOut ? Failures.of(FailureKind.TIMEOUT, thrown) : Failures.of(thrown);
  }

  private static StepOutcome outcome(TestExecutionResult result, boolean degraded) {
    return switch (result.getStatus()) {
      case SUCCESSFUL -> degraded ? StepOutcome.DEGRADED : StepOutcome.PASSED;
      case ABORTED -> StepOutcome.ABORTED;
      case FAILED -> degraded ? StepOutcome.DEGRADED : StepOutcome.FAILED;
    };
  }

  private static @Nullable String reason(TestExecutionResult result, @Nullable String degradation) {
    return switch (result.getStatus()) {
      case SUCCESSFUL -> degradation;
      case ABORTED -> result.getThrowable().map(Throwable::getMessage).orElse(null);
      case FAILED -> null;
    };
  }

  private void close(UniqueId id, OpenRun run, RunEnd end) {
    open.remove(id);
    MDC.clear();
    listener.onFinished(run.start().end(end));
  }

  /** From now on the failures of tests are timeouts. */
  synchronized void markTimedOut() {
    timedOut = true;
  }

  /**
   * Ends every run that has not ended, because the launch is over or was given up.
   *
   * @param outcome of the runs that are open
   * @param failure of the runs that are open
   */
  synchronized void closeAll(Outcome outcome, String reason, @Nullable Failure failure) {
    if (closed) {
      return;
    }
    closed = true;
    Instant now = clock.instant();
    for (OpenRun run : open.values()) {
      RunEnd end = run.end(now);
      listener.onFinished(
          run.start()
              .end(
                  new RunEnd(
                      now, outcome, reason, failure, end.steps(), end.cleanup(), end.entries())));
    }
    for (RunStart planned : starts.values()) {
      listener.onStarted(planned);
      listener.onFinished(planned.end(RunEnd.without(now, Outcome.ERROR, reason)));
    }
  }

  private Optional<RunStart> findStart(TestIdentifier test) {
    return test.isContainer() ? Discovery.findClassName(test).map(starts::get) : Optional.empty();
  }

  private Optional<OpenRun> findRun(TestIdentifier test) {
    TestPlan current = plan;
    Optional<TestIdentifier> at = Optional.of(test);
    while (at.isPresent() && current != null) {
      OpenRun run = open.get(at.get().getUniqueIdObject());
      if (run != null) {
        return Optional.of(run);
      }
      at = current.getParent(at.get());
    }
    return Optional.empty();
  }

  private static void enterLogContext(OpenRun run, @Nullable String step) {
    MDC.put("suite", run.start().suite().id());
    MDC.put("runId", run.start().id());
    if (step != null) {
      MDC.put("step", step);
    }
  }
}
