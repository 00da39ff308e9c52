package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Interrupts all threads of its JVM, those of the prober's code included. */
@CanarySuite
final class InterruptingCanary {

  @Step
  void interrupts() throws InterruptedException {
    Thread.sleep(300);
    Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
    Thread.sleep(600_000);
  }
}
