package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesNamedEnvironment {
  UsesNamedEnvironment(NamedEnvironment blue, Server server) {}

  @Step
  void use() {}
}
