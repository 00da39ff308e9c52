package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class PrivateCleanup {
  @Step
  void one() {}

  @Cleanup
  @SuppressWarnings("UnusedMethod") // The engine would call it.
  private void cleanUp() {}
}
