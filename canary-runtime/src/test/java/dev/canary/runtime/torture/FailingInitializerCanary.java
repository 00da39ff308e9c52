package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Cannot be loaded. */
@CanarySuite
final class FailingInitializerCanary {

  private static final int ANSWER = Integer.parseInt("no number");

  @Step
  void asks() {
    if (ANSWER != 42) {
      throw new AssertionError(ANSWER);
    }
  }
}
