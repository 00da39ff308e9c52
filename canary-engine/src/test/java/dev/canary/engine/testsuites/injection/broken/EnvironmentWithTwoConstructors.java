package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanaryContext;

public class EnvironmentWithTwoConstructors extends SoundEnvironment {
  EnvironmentWithTwoConstructors() {}

  EnvironmentWithTwoConstructors(CanaryContext canary) {}
}
