package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class StepWithoutTime {
  @Step(timeout = "0s")
  void one() {}
}
