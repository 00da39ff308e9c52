package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class ManySteps {
  @Step
  void wake() {}

  @Step
  void brush() {}

  @Step
  void zip() {}

  @Step
  void cook() {}

  @Step
  void yawn() {}

  @Step
  void drink() {}

  @Step
  void xRay() {}

  @Step
  void eat() {}

  @Step
  void apply() {}

  @Step
  void hum() {}

  @Step
  void vote() {}

  @Step
  void bike() {}
}
