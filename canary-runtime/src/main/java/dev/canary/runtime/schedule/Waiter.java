package dev.canary.runtime.schedule;

import java.time.Duration;

/** Where the loop waits between its rounds. */
interface Waiter {

  /** Waits; returns early when woken, at once if it was woken since it last waited. */
  void await(Duration atMost) throws InterruptedException;

  void wake();
}
