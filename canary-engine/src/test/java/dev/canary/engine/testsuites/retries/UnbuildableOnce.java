package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import java.util.concurrent.atomic.AtomicInteger;

@CanarySuite(retries = 1)
public class UnbuildableOnce {
  public static final AtomicInteger TRIES = new AtomicInteger();

  UnbuildableOnce() {
    if (TRIES.incrementAndGet() == 1) {
      throw new IllegalStateException("no credentials");
    }
  }

  @Step
  void one() {}

  @Cleanup
  void cleanUp() {}
}
