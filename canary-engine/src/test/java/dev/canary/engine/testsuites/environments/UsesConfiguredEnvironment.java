package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesConfiguredEnvironment {
  UsesConfiguredEnvironment(ConfiguredEnvironment environment) {}

  @Step
  void use() {}
}
