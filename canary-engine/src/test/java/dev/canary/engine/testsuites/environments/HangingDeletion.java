package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryEnvironment;
import dev.canary.engine.testsuites.Hang;

public class HangingDeletion implements CanaryEnvironment {
  @Override
  public void deploy() {}

  @Override
  public void delete() throws InterruptedException {
    Hang.untilInterrupted();
  }
}
