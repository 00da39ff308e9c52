package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.CountDownLatch;

/** Starts threads until the system gives no more. */
@CanarySuite
final class ThreadFloodCanary {

  private final CountDownLatch never = new CountDownLatch(1);

  @Step
  void floods() throws InterruptedException {
    Thread.sleep(300);
    while (true) {
      new Thread(this::await, "flood").start();
    }
  }

  private void await() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
