package dev.canary.engine.testsuites.injection.broken;

import dev.canary.engine.testsuites.PassingSuite;

public class EnvironmentWithASuite extends SoundEnvironment {
  EnvironmentWithASuite(PassingSuite passing) {}
}
