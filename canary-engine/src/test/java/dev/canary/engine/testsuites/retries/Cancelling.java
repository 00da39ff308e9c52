package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

/** Its launch is cancelled while its step is about to fail. */
@CanarySuite(retries = 2)
public class Cancelling {
  public static volatile Runnable cancel = () -> {};

  @Step
  void one() {
    cancel.run();
    throw new AssertionError("boom");
  }

  @Cleanup
  void cleanUp() {}
}
