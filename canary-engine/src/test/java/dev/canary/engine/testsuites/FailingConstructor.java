package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class FailingConstructor {
  public FailingConstructor() {
    throw new IllegalStateException("no way in");
  }

  @Step
  void one() {}

  @Cleanup
  void cleanUp() {}
}
