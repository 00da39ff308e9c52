package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UnsuppliableStepParameter {
  @Step
  void one(String text) {}
}
