package dev.canary.engine.testsuites.selection;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public abstract class AbstractBase {
  @Step
  void one() {}
}
