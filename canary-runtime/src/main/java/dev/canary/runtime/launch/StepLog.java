package dev.canary.runtime.launch;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;

/** Makes step results out of what a run's engine tells of its steps, in the order of their ends. */
final class StepLog {

  private final TestTree tree;
  private final TestIdentifier suite;
  private final Map<UniqueId, Started> open = new LinkedHashMap<>();
  private final Map<UniqueId, String> degradations = new HashMap<>();
  private final Set<UniqueId> told = new HashSet<>();
  private final List<StepResult> results = new ArrayList<>();

  StepLog(TestTree tree, TestIdentifier suite) {
    this.tree = tree;
    this.suite = suite;
  }

  /** A step, or the cleanup, that goes on. */
  record Started(TestIdentifier node, Instant at, long nanos) {

    Duration took() {
      return Duration.ofNanos(System.nanoTime() - nanos);
    }
  }

  /** How a step ended. */
  record Ending(StepOutcome outcome, @Nullable String reason, @Nullable Failure failure) {}

  void tell(TestIdentifier node) {
    told.add(node.getUniqueIdObject());
  }

  void start(TestIdentifier node, Instant at) {
    tell(node);
    open.put(node.getUniqueIdObject(), new Started(node, at, System.nanoTime()));
  }

  /** Says that a step was slow, or may fail, before it ends. */
  void degrade(TestIdentifier node, String reason) {
    degradations.put(node.getUniqueIdObject(), reason);
  }

  /** Ends a step or cleanup; absent if it never started. */
  @Nullable Started end(TestIdentifier node) {
    return open.remove(node.getUniqueIdObject());
  }

  void add(Started step, Ending ending) {
    add(step.node(), step.at(), step.took(), ending);
  }

  private void add(TestIdentifier node, @Nullable Instant startedAt, Duration took, Ending ending) {
    results.add(
        new StepResult(
            tree.stepInfo(node, suite),
            results.size(),
            startedAt,
            took,
            ending.outcome(),
            ending.reason(),
            ending.failure()));
  }

  Ending ending(TestIdentifier node, TestExecutionResult result) {
    String degradation = degradations.remove(node.getUniqueIdObject());
    Throwable thrown = result.getThrowable().orElse(null);
    return switch (result.getStatus()) {
      case SUCCESSFUL ->
          new Ending(
              degradation == null ? StepOutcome.PASSED : StepOutcome.DEGRADED, degradation, null);
      case ABORTED ->
          new Ending(StepOutcome.ABORTED, thrown == null ? null : thrown.getMessage(), null);
      case FAILED ->
          new Ending(
              degradation == null ? StepOutcome.FAILED : StepOutcome.DEGRADED,
              degradation,
              thrown == null ? null : Failures.of(thrown));
    };
  }

  /** Skips what is at or below a node, apart from what was told of before. */
  void skip(TestIdentifier node, String reason) {
    for (TestIdentifier step : tree.steps(node)) {
      if (told.add(step.getUniqueIdObject())) {
        add(step, null, Duration.ZERO, new Ending(StepOutcome.SKIPPED, reason, null));
      }
    }
  }

  /** Ends all that goes on. */
  void endOpen(Ending ending) {
    List<Started> left = List.copyOf(open.values());
    open.clear();
    left.stream().filter(it -> TestTree.isStep(it.node())).forEach(it -> add(it, ending));
  }

  /** All steps; those of which nothing was told were skipped. */
  List<StepResult> complete() {
    skip(suite, "It was not reached.");
    return results;
  }
}
