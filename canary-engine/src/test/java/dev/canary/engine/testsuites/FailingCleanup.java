package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class FailingCleanup {
  @Step
  void one() {
    throw new AssertionError("boom");
  }

  @Cleanup
  void cleanUp() {
    throw new IllegalStateException("still there");
  }
}
