package dev.canary.engine.testsuites.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;

@CanarySuite
public class SoftSleepingStep {
  @Step(timeout = "100ms", soft = true)
  void sleepWell() throws InterruptedException {
    Hang.untilInterrupted();
  }

  @Step
  void next() {
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
