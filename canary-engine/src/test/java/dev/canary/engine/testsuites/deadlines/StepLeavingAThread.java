package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

@CanarySuite
public class StepLeavingAThread {
  public static final AtomicReference<Throwable> REFUSAL = new AtomicReference<>();
  public static volatile CountDownLatch released = new CountDownLatch(1);
  public static volatile @Nullable Thread left;

  @Step
  void leave(CanaryContext canary) {
    Thread thread = new Thread(() -> goOn(canary), "left-behind");
    thread.setDaemon(true);
    thread.start();
    left = thread;
  }

  private static void goOn(CanaryContext canary) {
    try {
      released.await();
      canary.publish("late", "news");
    } catch (IllegalStateException e) {
      REFUSAL.set(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Step
  void next() {}
}
