package dev.canary.engine.testsuites.cancellation;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;

@CanarySuite
public class StepIgnoringCancellation {
  @Step
  void waitForTheEnd() {
    CancelledStep.begun.countDown();
    Hang.swallowingInterrupts();
  }

  @Cleanup
  void cleanUp() {}
}
