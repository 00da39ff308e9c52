package dev.canary.runtime.launch;

import dev.canary.runtime.run.StepInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells what suites and steps are in the tree of tests that engines make. */
record TestTree(TestPlan plan) {

  /** The id of the canary engine. */
  static final String CANARY = "canary";

  private static final String CLEANUP = "cleanup";
  private static final String ATTEMPT = "attempt";

  /** The class that a node stands for; empty if it stands for none. */
  static Optional<String> findClassName(TestIdentifier node) {
    return node.getSource()
        .filter(ClassSource.class::isInstance)
        .map(source -> ((ClassSource) source).getClassName());
  }

  static boolean isStep(TestIdentifier node) {
    return node.isTest() && !isCleanup(node);
  }

  static boolean isCleanup(TestIdentifier node) {
    return node.getUniqueIdObject().getLastSegment().getType().equals(CLEANUP) && isCanary(node);
  }

  private static boolean isAttempt(TestIdentifier node) {
    return node.getUniqueIdObject().getLastSegment().getType().equals(ATTEMPT) && isCanary(node);
  }

  /** Which attempt of its suite a node stands for; 1 if it stands for none. */
  static int attempt(TestIdentifier node) {
    return isAttempt(node)
        ? Integer.parseInt(node.getUniqueIdObject().getLastSegment().getValue())
        : 1;
  }

  static boolean isCanary(TestIdentifier node) {
    return node.getUniqueIdObject().getEngineId().filter(CANARY::equals).isPresent();
  }

  Optional<TestIdentifier> findParent(TestIdentifier node) {
    return plan.getParent(node);
  }

  /**
   * The steps at or below a node; those of attempts below it are theirs. A method that becomes
   * tests only when it is executed, such as a parameterized one, is a step until then.
   */
  List<TestIdentifier> steps(TestIdentifier node) {
    List<TestIdentifier> steps = new ArrayList<>();
    collectSteps(node, steps);
    return steps;
  }

  private void collectSteps(TestIdentifier node, List<TestIdentifier> steps) {
    if (isStep(node) || isTestToBe(node)) {
      steps.add(node);
    }
    for (TestIdentifier child : plan.getChildren(node)) {
      if (!isAttempt(child)) {
        collectSteps(child, steps);
      }
    }
  }

  private static boolean isTestToBe(TestIdentifier node) {
    return node.isContainer() && node.getSource().orElse(null) instanceof MethodSource;
  }

  /** The name of a step tells what it is in, up to the suite. */
  StepInfo stepInfo(TestIdentifier step, TestIdentifier suite) {
    return new StepInfo(stepId(step), name(step, suite));
  }

  /** A step's id is its method name; where there is no method, the end of its unique id. */
  static String stepId(TestIdentifier step) {
    return step.getSource().orElse(null) instanceof MethodSource method
        ? method.getMethodName()
        : step.getUniqueIdObject().getLastSegment().getValue();
  }

  private String name(TestIdentifier step, TestIdentifier suite) {
    List<String> names = new ArrayList<>();
    names.add(step.getDisplayName());
    Optional<TestIdentifier> parent = findParent(step);
    while (parent.isPresent() && !parent.get().equals(suite)) {
      names.add(parent.get().getDisplayName());
      parent = findParent(parent.get());
    }
    Collections.reverse(names);
    return String.join(": ", names);
  }
}
