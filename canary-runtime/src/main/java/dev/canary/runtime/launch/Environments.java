package dev.canary.runtime.launch;

import dev.canary.runtime.run.Failure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of the environments of a launch, which have no runs of their own. */
final class Environments {

  private static final Logger LOG = LoggerFactory.getLogger(Environments.class);
  private static final String ENVIRONMENT = "environment";
  private static final String DELETE = "delete";

  private final Map<String, Failure> failures = new HashMap<>();

  void onFinished(TestIdentifier node, TestExecutionResult result, TestTree tree) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED && TestTree.isCanary(node)) {
      Failure failure = result.getThrowable().map(Failures::of).orElseThrow();
      Optional<TestIdentifier> at = Optional.of(node);
      while (at.isPresent() && !type(at.get()).equals(ENVIRONMENT)) {
        at = tree.findParent(at.get());
      }
      at.ifPresent(environment -> note(environment, node, failure));
    }
  }

  private void note(TestIdentifier environment, TestIdentifier failed, Failure failure) {
    if (type(failed).equals(DELETE)) {
      LOG.warn(
          "The environment \"{}\" could not be deleted, so something of it may be left: {}",
          environment.getDisplayName(),
          failure.message());
    } else {
      failures.put(environment.getUniqueIdObject().getLastSegment().getValue(), failure);
    }
  }

  /** Why an environment could not be deployed; empty also if it is a suite. */
  Optional<Failure> findFailure(String className) {
    return Optional.ofNullable(failures.get(className));
  }

  private static String type(TestIdentifier node) {
    return node.getUniqueIdObject().getLastSegment().getType();
  }
}
