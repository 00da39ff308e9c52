package dev.canary.engine.testsuites;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class AbortedStep {
  @Step
  void one() {
    assumeTrue(false, "the shop is closed today");
  }

  @Step
  void two() {}

  @Cleanup
  void cleanUp() {}
}
