package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite(dependsOn = First.class)
public class Right {
  @Step
  void right() {}

  @Cleanup
  void deleteRight() {}
}
