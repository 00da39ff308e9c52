package dev.canary.engine.testsuites.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import dev.canary.engine.testsuites.Hang;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Its step goes on while the cleanup runs, and throws in the end. */
@CanarySuite
public class GivenUpStepGoingOn {
  public static final List<String> REFUSALS = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  @Step(timeout = "100ms")
  void goOn(CanaryContext canary, TestData data) {
    Hang.swallowingInterrupts();
    refused(() -> canary.publish("late", "news"));
    refused(() -> canary.attach("late.txt", "text/plain", new byte[0]));
    data.created("invoice", "late");
    over.countDown();
    throw new AssertionError("too late");
  }

  private static void refused(Runnable late) {
    try {
      late.run();
    } catch (IllegalStateException e) {
      REFUSALS.add(String.valueOf(e.getMessage()));
    }
  }

  @Cleanup
  void cleanUp() throws InterruptedException {
    Hang.release();
    assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
