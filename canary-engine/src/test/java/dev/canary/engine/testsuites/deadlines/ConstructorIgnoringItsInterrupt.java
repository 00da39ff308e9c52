package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;

/** Is built in the end, and so has to be cleaned up. */
@CanarySuite(timeout = "100ms")
public class ConstructorIgnoringItsInterrupt {
  public ConstructorIgnoringItsInterrupt() {
    try {
      Hang.untilInterrupted();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Step
  void one() {}

  @Cleanup
  void cleanUp() {}
}
