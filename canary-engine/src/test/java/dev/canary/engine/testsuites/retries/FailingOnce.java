package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import java.util.concurrent.atomic.AtomicInteger;

@CanarySuite(retries = 2)
public class FailingOnce {
  public static final AtomicInteger TRIES = new AtomicInteger();

  @Step
  void one() {}

  @Step
  void two() {
    if (TRIES.incrementAndGet() == 1) {
      throw new AssertionError("boom");
    }
  }

  @Step
  void three() {}

  @Cleanup
  void cleanUp() {}
}
