package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UnsuppliableParameter {
  public UnsuppliableParameter(StringBuilder builder) {}

  @Step
  void one() {}
}
