package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = String.class)
public class DependsOnNoSuite {
  @Step
  void one() {}
}
