package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryEnvironment;
import dev.canary.engine.testsuites.Hang;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

public class JupiterTimeoutOfDeploy implements CanaryEnvironment {
  @Timeout(value = 100, unit = TimeUnit.MILLISECONDS)
  @Override
  public void deploy() throws InterruptedException {
    Hang.untilInterrupted();
  }

  @Override
  public void delete() {}
}
