package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = SoundEnvironment.class)
public class DeclaresAnEnvironment {
  @Step
  void one() {}
}
