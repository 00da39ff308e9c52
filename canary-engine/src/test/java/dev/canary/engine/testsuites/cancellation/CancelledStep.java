package dev.canary.engine.testsuites.cancellation;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;
import java.util.concurrent.CountDownLatch;

@CanarySuite
public class CancelledStep {
  public static volatile CountDownLatch begun = new CountDownLatch(1);

  @Step
  void one() {}

  @Step
  void waitForTheEnd() throws InterruptedException {
    begun.countDown();
    Hang.untilInterrupted();
  }

  @Step
  void three() {}

  @Cleanup
  void cleanUp() {}
}
