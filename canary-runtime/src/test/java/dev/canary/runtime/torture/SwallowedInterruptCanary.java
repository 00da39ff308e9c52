package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.locks.LockSupport;

/** Takes every interrupt for a mistake. */
@CanarySuite(timeout = "1s", cleanupTimeout = "1s")
final class SwallowedInterruptCanary {

  @Step
  void sleepsOn() {
    while (true) {
      LockSupport.parkNanos(1_000_000_000);
      boolean unused = Thread.interrupted();
    }
  }

  @Step
  void never() {}
}
