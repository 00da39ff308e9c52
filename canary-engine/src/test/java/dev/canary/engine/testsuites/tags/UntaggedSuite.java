package dev.canary.engine.testsuites.tags;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class UntaggedSuite {
  @Step
  void createUser() {}

  @Cleanup
  void deleteUser() {}
}
