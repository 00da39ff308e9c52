package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.locks.LockSupport;

/** Leaves a thread behind that is no daemon and never ends. */
@CanarySuite
final class StrayThreadCanary {

  @Step
  void leaves() {
    Thread thread = new Thread(StrayThreadCanary::rest, "stray");
    thread.setDaemon(false);
    thread.start();
  }

  private static void rest() {
    while (true) {
      LockSupport.parkNanos(1_000_000_000);
    }
  }
}
