package dev.canary.engine.testsuites.injection.broken;

import org.junit.jupiter.api.Timeout;

public class EnvironmentWithoutTime extends SoundEnvironment {
  @Timeout(0)
  @Override
  public void deploy() {}
}
