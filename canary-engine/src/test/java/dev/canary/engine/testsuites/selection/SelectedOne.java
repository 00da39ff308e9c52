package dev.canary.engine.testsuites.selection;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class SelectedOne {
  @Step
  void one() {}

  @Step
  void two() {}

  @Step
  void three() {}

  @Cleanup
  void cleanUp() {}
}
