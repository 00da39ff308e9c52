package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = SignUp.class)
public record DeclaredAndInjected(SignUp signUp) {
  @Step
  void greet(CanaryContext canary) {
    canary.publish("user", signUp.user());
  }
}
