package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public record BlockedLetters(FailingSignUp signUp) {
  @Step
  void write() {}
}
