package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Computes for ever and heeds no interrupt. */
@CanarySuite(timeout = "1s", cleanupTimeout = "1s")
final class BusyLoopCanary {

  @Step
  void spins() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  @Step
  void never() {}
}
