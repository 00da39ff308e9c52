package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class TwoCleanups {
  @Step
  void one() {}

  @Cleanup
  void cleanUp() {}

  @Cleanup
  void sweep() {}
}
