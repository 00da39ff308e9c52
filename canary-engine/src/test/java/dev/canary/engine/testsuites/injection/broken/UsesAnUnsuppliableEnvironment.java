package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public record UsesAnUnsuppliableEnvironment(UnsuppliableEnvironment environment) {
  @Step
  void one() {}
}
