package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesHangingDeployment {
  UsesHangingDeployment(HangingDeployment hanging) {}

  @Step
  void use() {}
}
