package dev.canary.engine.testsuites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import java.time.Duration;

@CanarySuite(timeout = "100ms", cleanupTimeout = "1h")
public class CleanupWithABudgetOfItsOwn {
  @Step
  void one(CanaryContext canary) throws InterruptedException {
    Hang.untilInterrupted();
  }

  @Cleanup
  void cleanUp(CanaryContext canary) {
    assertThat(canary.remaining()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
  }
}
