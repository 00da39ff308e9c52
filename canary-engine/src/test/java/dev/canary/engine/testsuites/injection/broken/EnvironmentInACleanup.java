package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class EnvironmentInACleanup {
  @Step
  void one() {}

  @Cleanup
  void cleanUp(SoundEnvironment environment) {}
}
