package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite(timeout = "999999999d", cleanupTimeout = "999999999d")
public class SuiteWithAllTheTimeInTheWorld {
  @Step(timeout = "999999999d")
  void one() {}

  @Cleanup
  void cleanUp() {}
}
