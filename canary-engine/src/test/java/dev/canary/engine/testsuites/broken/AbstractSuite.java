package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public abstract class AbstractSuite {
  @Step
  void one() {}
}
