package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;

@CanarySuite
public class UnconvertibleValue {
  public UnconvertibleValue(@ConfigValue("shop.url") Thread thread) {}

  @Step
  void one() {}
}
