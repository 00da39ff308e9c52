package dev.canary.engine.testsuites;

import java.util.concurrent.CountDownLatch;

/** Ways to hang, until a test has seen enough. */
public final class Hang {

  private static CountDownLatch released = new CountDownLatch(1);

  private Hang() {}

  /** Lets everything that hangs go on, and what hangs later hang again. */
  public static synchronized void release() {
    released.countDown();
    released = new CountDownLatch(1);
  }

  private static synchronized CountDownLatch latch() {
    return released;
  }

  public static void untilInterrupted() throws InterruptedException {
    latch().await();
  }

  public static void spinning() {
    CountDownLatch latch = latch();
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  public static void swallowingInterrupts() {
    CountDownLatch latch = latch();
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
