package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(id = "same")
public class SameIdHere {
  @Step
  void one() {}
}
