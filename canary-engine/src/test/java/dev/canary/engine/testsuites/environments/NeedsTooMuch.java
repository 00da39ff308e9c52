package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class NeedsTooMuch {
  NeedsTooMuch(HalfDeployed half, OnDeployedAfterHalfDeployed other) {}

  @Step
  void use() {}
}
