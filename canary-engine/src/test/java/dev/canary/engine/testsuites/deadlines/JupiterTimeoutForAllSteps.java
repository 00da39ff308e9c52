package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

@CanarySuite
@Timeout(value = 100, unit = TimeUnit.MILLISECONDS)
public class JupiterTimeoutForAllSteps {
  @Step
  void sleepWell() throws InterruptedException {
    Hang.untilInterrupted();
  }
}
