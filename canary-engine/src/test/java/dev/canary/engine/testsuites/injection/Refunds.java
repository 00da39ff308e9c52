package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public record Refunds(SignUp signUp) {
  @Step
  void refund(CanaryContext canary) {
    canary.publish("refund to", signUp.user());
  }
}
