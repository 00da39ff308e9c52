package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class FailingSignUp {
  @Step
  void createUser() {
    throw new AssertionError("boom");
  }

  @Cleanup
  void deleteUser() {}
}
