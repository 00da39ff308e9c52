package dev.canary.runtime.launch;

import dev.canary.runtime.run.RunStart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestIdentifier;

/**
 * One of the attempts that a suite has within a launch. Each is a run.
 *
 * @param number from 1 on
 * @param node stands for it in the tree: the suite, or a container below it
 * @param reason says that the attempt before it failed, and why; absent if it is the first
 */
record Attempt(PlannedRun plan, int number, TestIdentifier node, @Nullable String reason) {

  static Attempt first(PlannedRun plan, TestIdentifier suite) {
    return new Attempt(plan, 1, suite, null);
  }

  Attempt next(TestIdentifier container, @Nullable String why) {
    return new Attempt(plan, number + 1, container, why);
  }

  RunStart start(Instant at) {
    return plan.start(number, at);
  }
}
