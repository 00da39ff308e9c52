package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;
import java.util.concurrent.CountDownLatch;

@CanarySuite
public class CancelledOnDatabase {
  public static volatile CountDownLatch begun = new CountDownLatch(1);

  CancelledOnDatabase(Database database) {}

  @Step
  void waitForTheEnd() throws InterruptedException {
    begun.countDown();
    Hang.untilInterrupted();
  }

  @Cleanup
  void cleanUp() {}
}
