package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesAbortedDeployment {
  UsesAbortedDeployment(AbortedDeployment aborted) {}

  @Step
  void use() {}
}
