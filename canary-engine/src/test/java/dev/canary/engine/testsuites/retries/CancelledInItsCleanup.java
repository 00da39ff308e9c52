package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite(retries = 2)
public class CancelledInItsCleanup {
  public static volatile Runnable cancel = () -> {};

  @Step
  void one() {
    throw new AssertionError("boom");
  }

  @Cleanup
  void cleanUp() {
    cancel.run();
  }
}
