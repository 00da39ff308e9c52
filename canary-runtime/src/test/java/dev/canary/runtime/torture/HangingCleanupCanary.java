package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

/** Never ends tidying up. */
@CanarySuite(timeout = "1s", cleanupTimeout = "1s")
final class HangingCleanupCanary {

  @Step
  void passes() {}

  @Cleanup
  void spins() {
    while (true) {
      Thread.onSpinWait();
    }
  }
}
