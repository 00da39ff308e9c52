package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class UsesDatabaseAndFails {
  UsesDatabaseAndFails(Database database) {}

  @Step
  void use() {
    throw new AssertionError("boom");
  }

  @Cleanup
  void cleanUp() {}
}
