package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = CycleTwo.class)
public class CycleOne {
  @Step
  void one() {}
}
