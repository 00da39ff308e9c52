package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;

@CanarySuite
public class ValueWithoutKey {
  public ValueWithoutKey(@ConfigValue(" ") String value) {}

  @Step
  void one() {}
}
