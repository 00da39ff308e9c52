package dev.canary.runtime.store;

import java.io.IOException;
import java.time.Duration;

/**
 * Makes results durable although the thread that writes hangs in a write, or fails all the time:
 * what has been waiting in memory for long is moved to the spool.
 */
final class StuckWatch implements Runnable {

  /** Longer than SQLite waits for a lock by itself, so that its own failure tells the reason. */
  private static final Duration USUALLY = Duration.ofMillis(2_500);

  private static final Duration IN_TROUBLE = Duration.ofMillis(250);

  private final RunQueue queue;
  private final WriterStatus status;

  StuckWatch(RunQueue queue, WriterStatus status) {
    this.queue = queue;
    this.status = status;
  }

  /** Ends when the queue is closed, or when the thread is interrupted. */
  @Override
  public void run() {
    try {
      while (!queue.isClosed()) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // Whatever goes wrong, even an exhausted memory, must not end this thread.
  private void look() throws InterruptedException {
    boolean isKnown = status.isTroubled();
    Duration patience = isKnown ? IN_TROUBLE : USUALLY;
    if (!queue.isStuckFor(patience)) {
      return;
    }
    // A trouble that has ended while this looked must not begin anew because of that.
    if (!isKnown) {
      status.onStuck(patience);
    }
    try {
      queue.moveToSpool();
    } catch (IOException | RuntimeException | Error failure) {
      status.onSpoolFailure(failure);
    }
  }
}
