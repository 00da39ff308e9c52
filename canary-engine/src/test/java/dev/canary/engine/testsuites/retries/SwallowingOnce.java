package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import dev.canary.engine.testsuites.Hang;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

@CanarySuite(retries = 1, timeout = "500ms")
public class SwallowingOnce {
  public static final AtomicInteger TRIES = new AtomicInteger();
  public static final List<Throwable> REFUSALS = new CopyOnWriteArrayList<>();

  @Step
  void one(CanaryContext canary, TestData data) {
    if (TRIES.incrementAndGet() == 1) {
      Hang.swallowingInterrupts();
      refused(() -> canary.publish("late", "news"));
      refused(() -> canary.attach("late.txt", "text/plain", new byte[0]));
      refused(() -> data.created("invoice", "late"));
    }
  }

  private static void refused(Runnable late) {
    try {
      late.run();
    } catch (IllegalStateException e) {
      REFUSALS.add(e);
    }
  }

  @Cleanup
  void cleanUp() {}
}
