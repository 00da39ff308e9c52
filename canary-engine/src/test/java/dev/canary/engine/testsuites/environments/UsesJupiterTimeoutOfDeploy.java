package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesJupiterTimeoutOfDeploy {
  UsesJupiterTimeoutOfDeploy(JupiterTimeoutOfDeploy hanging) {}

  @Step
  void use() {}
}
