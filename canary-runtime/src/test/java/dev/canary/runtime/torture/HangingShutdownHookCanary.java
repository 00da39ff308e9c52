package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.locks.LockSupport;

/** Leaves a hook that hangs when its JVM ends. */
@CanarySuite
final class HangingShutdownHookCanary {

  @Step
  void leaves() {
    Runtime.getRuntime().addShutdownHook(new Thread(HangingShutdownHookCanary::hang, "hook"));
  }

  private static void hang() {
    while (true) {
      LockSupport.park();
    }
  }
}
