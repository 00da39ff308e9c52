package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public record UsesAnEnvironmentWithoutTime(EnvironmentWithoutTime environment) {
  @Step
  void one() {}
}
