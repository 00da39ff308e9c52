package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.PassingSuite;

@CanarySuite
public class SuiteInAStep {
  @Step
  void one(PassingSuite passing) {}
}
