package dev.canary.engine.testsuites.cancellation;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import java.time.Duration;

@CanarySuite
public class CleanupDuringCancellation {
  @Step
  void one() {}

  @Cleanup
  void cleanUp(CanaryContext canary) throws InterruptedException {
    CancelledStep.begun.countDown();
    canary.sleep(Duration.ofMillis(500));
  }
}
