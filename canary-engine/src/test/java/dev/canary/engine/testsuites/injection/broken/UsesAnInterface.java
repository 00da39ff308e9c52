package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanaryEnvironment;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public record UsesAnInterface(CanaryEnvironment environment) {
  @Step
  void one() {}
}
