package dev.canary.engine.testsuites.cancellation;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = CancelledStep.class)
public class WaitingForCancelledStep {
  @Step
  void never() {}
}
