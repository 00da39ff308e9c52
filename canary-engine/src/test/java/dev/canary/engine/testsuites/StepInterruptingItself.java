package dev.canary.engine.testsuites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import java.time.Duration;

@CanarySuite
public class StepInterruptingItself {
  @Step
  void one() {
    Thread.currentThread().interrupt();
  }

  @Step
  void two(CanaryContext canary) throws InterruptedException {
    canary.sleep(Duration.ofMillis(1));
  }

  @Cleanup
  void cleanUp() {
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
