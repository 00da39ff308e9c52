package dev.canary.engine.testsuites.values;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;

@CanarySuite
public class SecretValue {
  public SecretValue(@ConfigValue(value = "shop.pin", secret = true) int pin) {}

  @Step
  void one() {}
}
