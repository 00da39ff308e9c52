package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesClocked {
  UsesClocked(Clocked clocked) {}

  @Step
  void use() {}
}
