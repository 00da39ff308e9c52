package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;

@CanarySuite(retries = 2)
public class WaitingForCancellation {
  public static volatile Runnable cancel = () -> {};

  @Step
  void one() throws InterruptedException {
    cancel.run();
    Hang.untilInterrupted();
  }

  @Cleanup
  void cleanUp() {}
}
