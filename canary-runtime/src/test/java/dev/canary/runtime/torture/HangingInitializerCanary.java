package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Cannot be loaded, because that never ends. */
@CanarySuite(timeout = "1s", cleanupTimeout = "1s")
final class HangingInitializerCanary {

  static {
    hang();
  }

  private static void hang() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  @Step
  void never() {}
}
