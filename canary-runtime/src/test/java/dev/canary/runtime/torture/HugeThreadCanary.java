package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Asks for a thread with a stack that no machine has room for. */
@CanarySuite
final class HugeThreadCanary {

  @Step
  void starts() {
    new Thread(null, () -> {}, "huge", 1L << 46).start();
  }
}
