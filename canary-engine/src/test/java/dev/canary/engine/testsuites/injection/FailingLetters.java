package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class FailingLetters {
  FailingLetters(SignUp signUp) {}

  @Step
  void write() {
    throw new AssertionError("out of paper");
  }

  @Cleanup
  void shred() {}
}
