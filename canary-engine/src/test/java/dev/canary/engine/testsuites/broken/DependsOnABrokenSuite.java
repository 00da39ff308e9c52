package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = NoStep.class)
public class DependsOnABrokenSuite {
  @Step
  void one() {}
}
