package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Fails with a message of 100 MB. */
@CanarySuite
final class GiantMessageCanary {

  @Step
  void fails() {
    throw new AssertionError("sold out ".repeat(11_000_000));
  }
}
