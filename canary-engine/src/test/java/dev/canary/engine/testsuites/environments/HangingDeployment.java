package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryEnvironment;
import dev.canary.engine.testsuites.Hang;
import java.util.concurrent.CountDownLatch;

public class HangingDeployment implements CanaryEnvironment {
  public static volatile CountDownLatch begun = new CountDownLatch(1);

  @Override
  public void deploy() throws InterruptedException {
    begun.countDown();
    Hang.untilInterrupted();
  }

  @Override
  public void delete() {}
}
