package dev.canary.engine.testsuites;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class AbortedSoftStep {
  @Step(soft = true)
  void one() {
    assumeTrue(false, "the shop is closed today");
  }

  @Step
  void two() {}
}
