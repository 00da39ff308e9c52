package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;
import java.time.Duration;

@CanarySuite
public class StepSleepingInTheContext {
  @Step(timeout = "200ms")
  void one(CanaryContext canary) throws InterruptedException {
    canary.sleep(Duration.ofHours(1));
    Hang.untilInterrupted();
  }
}
