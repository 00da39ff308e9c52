package dev.canary.runtime.schedule;

import java.time.Duration;

/** Lets the loop go round by hand. */
final class ManualWaiter implements Waiter {

  private int signals;
  private boolean waiting;
  private Duration lastWait = Duration.ZERO;

  @Override
  public synchronized void await(Duration atMost) throws InterruptedException {
    lastWait = atMost;
    waiting = true;
    notifyAll();
    while (signals == 0) {
      wait();
    }
    signals--;
    waiting = false;
  }

  @Override
  public synchronized void wake() {
    signals++;
    notifyAll();
  }

  /** Returns when the loop has nothing left to do. */
  synchronized void settle() throws InterruptedException {
    while (!waiting || signals > 0) {
      wait();
    }
  }

  void round() throws InterruptedException {
    wake();
    settle();
  }

  synchronized Duration lastWait() {
    return lastWait;
  }
}
