package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Wants to see what nobody catches, and throws itself. */
@CanarySuite
final class UncaughtHandlerCanary {

  @Step
  void replaces() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          throw new IllegalStateException("and another", thrown);
        });
    new Thread(
            () -> {
              throw new IllegalStateException("one");
            })
        .start();
  }
}
