package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = dev.canary.engine.testsuites.SoftStep.class)
public class DependsOnSoftFailure {
  @Step
  void afterAll() {}
}
