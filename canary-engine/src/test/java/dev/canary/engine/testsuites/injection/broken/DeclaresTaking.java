package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = TakesDeclaring.class)
public class DeclaresTaking {
  @Step
  void one() {}
}
