package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class SoftStep {
  @Step(soft = true)
  void one() {
    throw new IllegalStateException("not so nice");
  }

  @Step
  void two() {}
}
