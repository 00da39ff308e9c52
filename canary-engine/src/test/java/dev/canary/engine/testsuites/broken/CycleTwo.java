package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = CycleOne.class)
public class CycleTwo {
  @Step
  void two() {}
}
