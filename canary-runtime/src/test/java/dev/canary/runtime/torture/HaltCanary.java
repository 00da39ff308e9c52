package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Ends its JVM at once. */
@CanarySuite
final class HaltCanary {

  @Step
  void leaves() throws InterruptedException {
    Thread.sleep(300);
    Runtime.getRuntime().halt(0);
  }

  @Step
  void never() {}
}
