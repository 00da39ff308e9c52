package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;

@CanarySuite(timeout = "100ms")
public class LateConstructor {
  public LateConstructor() {
    Hang.swallowingInterrupts();
  }

  @Step
  void one() {}

  @Cleanup
  void cleanUp() {}
}
