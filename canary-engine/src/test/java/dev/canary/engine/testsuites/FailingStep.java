package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class FailingStep {
  @Step
  void one() {}

  @Step
  void openDraft() {
    throw new AssertionError("boom");
  }

  @Step
  void three() {}

  @Step
  void four() {}

  @Cleanup
  void cleanUp() {}
}
