package dev.canary.engine.testsuites.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;

@CanarySuite
public class SleepingStep {
  @Step(timeout = "100ms")
  void sleepWell() throws InterruptedException {
    Hang.untilInterrupted();
  }

  @Step
  void next() {}

  @Cleanup
  void cleanUp() {
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
