package dev.canary.runtime.store;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that writes, and the one that sees when it hangs. */
record WriterThreads(RunWriter writer, Thread writing, Thread watching) {

  private static final Logger LOG = LoggerFactory.getLogger(WriterThreads.class);

  /** What a write that has begun may take after it was given up. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  static WriterThreads of(RunWriter writer, StuckWatch watch) {
    return new WriterThreads(
        writer, new Thread(writer, "store-writer"), new Thread(watch, "store-watch"));
  }

  void start() {
    writing.start();
    // It is of use while a write hangs, and must not keep the JVM alive then.
    watching.setDaemon(true);
    watching.start();
  }

  boolean isWriting() {
    return writing.isAlive();
  }

  /**
   * Waits for the end of the writing, for which the queue must be closed; gives it up after the
   * timeout.
   *
   * @return false if it hangs even then
   */
  boolean stop(Duration timeout) {
    if (!hasEndedWithin(timeout)) {
      writer.giveUp();
    }
    boolean ended = hasEndedWithin(GRACE);
    if (!ended) {
      LOG.error("The store hangs in a write and is left as it is.");
    }
    return ended;
  }

  private boolean hasEndedWithin(Duration timeout) {
    try {
      // Zero would mean for ever.
      writing.join(Math.max(1, timeout.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !writing.isAlive();
  }
}
