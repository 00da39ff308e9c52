package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class TwoConstructors {
  public TwoConstructors() {}

  public TwoConstructors(CanaryContext canary) {}

  @Step
  void one() {}
}
