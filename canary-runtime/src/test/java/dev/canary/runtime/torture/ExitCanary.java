package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Ends its JVM in order. */
@CanarySuite
final class ExitCanary {

  @Step
  void leaves() throws InterruptedException {
    Thread.sleep(300);
    System.exit(1);
  }

  @Step
  void never() {}
}
