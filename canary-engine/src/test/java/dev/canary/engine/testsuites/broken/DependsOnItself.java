package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = DependsOnItself.class)
public class DependsOnItself {
  @Step
  void one() {}
}
