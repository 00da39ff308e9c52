package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class PassingSuite {
  @Step
  void one() {}

  @Step
  void two() {}

  @Cleanup
  void cleanUp() {}
}
