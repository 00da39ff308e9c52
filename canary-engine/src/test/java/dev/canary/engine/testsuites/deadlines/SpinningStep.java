package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;

@CanarySuite
public class SpinningStep {
  @Step(timeout = "100ms")
  void spin() {
    Hang.spinning();
  }

  @Step
  void next() {}

  @Cleanup
  void cleanUp() {}
}
