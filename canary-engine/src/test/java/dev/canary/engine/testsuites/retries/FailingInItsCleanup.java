package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite(retries = 2)
public class FailingInItsCleanup {
  @Step
  void one() {}

  @Cleanup
  void cleanUp() {
    throw new AssertionError("boom");
  }
}
