package dev.canary.engine.testsuites.environments;

import dev.canary.engine.testsuites.Hang;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 100, unit = TimeUnit.MILLISECONDS)
public class JupiterTimeoutOfEnvironment extends HangingDeployment {
  @Override
  public void delete() {
    Hang.spinning();
  }
}
