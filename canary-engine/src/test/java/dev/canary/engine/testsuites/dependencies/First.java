package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class First {
  @Step
  void createUser() {}

  @Cleanup
  void deleteUser() {}
}
