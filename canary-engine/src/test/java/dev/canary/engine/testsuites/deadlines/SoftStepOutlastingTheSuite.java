package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;

@CanarySuite(timeout = "100ms")
public class SoftStepOutlastingTheSuite {
  @Step(soft = true)
  void sleepWell() throws InterruptedException {
    Hang.untilInterrupted();
  }

  @Step
  void next() {}
}
