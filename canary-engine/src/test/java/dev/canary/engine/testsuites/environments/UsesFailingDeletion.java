package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesFailingDeletion {
  UsesFailingDeletion(FailingDeletion failing) {}

  @Step
  void use() {}
}
