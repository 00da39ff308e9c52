package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;

@CanarySuite
public class StepTurningAnInterruptIntoAnAssertion {
  @Step(timeout = "100ms")
  void one() {
    try {
      Hang.untilInterrupted();
    } catch (InterruptedException e) {
      throw new AssertionError("no answer", e);
    }
  }
}
