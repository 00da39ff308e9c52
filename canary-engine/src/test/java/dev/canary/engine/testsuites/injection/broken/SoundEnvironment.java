package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanaryEnvironment;

public class SoundEnvironment implements CanaryEnvironment {
  @Override
  public void deploy() {}

  @Override
  public void delete() {}
}
