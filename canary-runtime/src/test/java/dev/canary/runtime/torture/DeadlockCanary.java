package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.CountDownLatch;

/** Two threads wait for each other, where no interrupt reaches them. */
@CanarySuite(timeout = "1s", cleanupTimeout = "1s")
final class DeadlockCanary {

  private final Object left = new Object();
  private final Object right = new Object();
  private final CountDownLatch both = new CountDownLatch(2);

  @Step
  void waits() throws InterruptedException {
    new Thread(() -> take(right, left), "other").start();
    take(left, right);
  }

  private void take(Object first, Object second) {
    synchronized (first) {
      both.countDown();
      awaitBoth();
      synchronized (second) {
        both.countDown();
      }
    }
  }

  private void awaitBoth() {
    try {
      both.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
