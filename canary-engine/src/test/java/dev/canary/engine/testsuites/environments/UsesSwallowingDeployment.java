package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesSwallowingDeployment {
  UsesSwallowingDeployment(SwallowingDeployment swallowing) {}

  @Step
  void use() {}
}
