package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Throws what only a JVM should throw. */
@CanarySuite
final class ThrownErrorCanary {

  @Step
  void fails() {
    throw new OutOfMemoryError("invented");
  }
}
