package dev.canary.engine.testsuites.selection.more;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

public class SelectedTwo {

  @CanarySuite
  public static class NestedSuite {
    @Step
    void one() {}
  }
}
