package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;

@CanarySuite(cleanupTimeout = "100ms")
public class SpinningCleanup {
  @Step
  void one() {}

  @Cleanup
  void spin() {
    Hang.spinning();
  }
}
