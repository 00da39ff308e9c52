package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = dev.canary.engine.testsuites.OnlyDisabledSteps.class)
public class DependsOnDisabledSteps {
  @Step
  void one() {}
}
