package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class StepThrowingAnError {
  @Step
  void one() {
    throw new OutOfMemoryError("as if");
  }

  @Step
  void two() {}

  @Cleanup
  void cleanUp() {}
}
