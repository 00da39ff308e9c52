package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;
import java.util.concurrent.atomic.AtomicInteger;

@CanarySuite(retries = 1)
public class HangingOnce {
  public static final AtomicInteger TRIES = new AtomicInteger();

  @Step(timeout = "100ms")
  void one() throws InterruptedException {
    if (TRIES.incrementAndGet() == 1) {
      Hang.untilInterrupted();
    }
  }

  @Cleanup
  void cleanUp() {}
}
