package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Cannot be built, because that never ends. */
@CanarySuite(timeout = "1s", cleanupTimeout = "1s")
final class HangingConstructorCanary {

  HangingConstructorCanary() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  @Step
  void never() {}
}
