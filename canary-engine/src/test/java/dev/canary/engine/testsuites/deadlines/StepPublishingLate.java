package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;
import java.util.concurrent.atomic.AtomicReference;

@CanarySuite
public class StepPublishingLate {
  public static final AtomicReference<Throwable> REFUSAL = new AtomicReference<>();

  @Step(timeout = "100ms")
  void one(CanaryContext canary) {
    Hang.swallowingInterrupts();
    try {
      canary.publish("late", "news");
    } catch (IllegalStateException e) {
      REFUSAL.set(e);
      throw e;
    }
  }

  @Cleanup
  void cleanUp() {}
}
