package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(id = "Sign_Up")
public class BadId {
  @Step
  void one() {}
}
