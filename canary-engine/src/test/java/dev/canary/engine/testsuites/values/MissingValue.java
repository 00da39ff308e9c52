package dev.canary.engine.testsuites.values;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;

@CanarySuite
public class MissingValue {
  public MissingValue(@ConfigValue("shop.url") String url) {}

  @Step
  void one() {}
}
