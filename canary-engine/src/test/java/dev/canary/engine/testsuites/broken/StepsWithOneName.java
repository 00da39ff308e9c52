package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class StepsWithOneName {
  @Step
  void one() {}

  @Step
  void one(CanaryContext canary) {}
}
