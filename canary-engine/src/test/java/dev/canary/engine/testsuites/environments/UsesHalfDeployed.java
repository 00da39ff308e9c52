package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesHalfDeployed {
  UsesHalfDeployed(HalfDeployed half, Database database) {}

  @Step
  void use() {}
}
