package dev.canary.engine.testsuites;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.time.Duration;

@CanarySuite
public class SlowStep {
  @Step(slow = "1ms")
  void slow(CanaryContext canary) throws InterruptedException {
    canary.sleep(Duration.ofMillis(5));
  }

  @Step(slow = "1h")
  void fast() {}
}
