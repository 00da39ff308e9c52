package dev.canary.runtime.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Writes what is in the backlog, as many events in one transaction as there are; tries again for as
 * long as it fails. The one thread that runs this is the only one that writes.
 */
final class RunWriter implements Runnable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Backlog backlog;
  private final RunRows rows;
  private final WriterStatus status;
  private final InstantSource clock;
  private final CountDownLatch givenUp = new CountDownLatch(1);

  RunWriter(Backlog backlog, RunRows rows, WriterStatus status, InstantSource clock) {
    this.backlog = backlog;
    this.rows = rows;
    this.status = status;
    this.clock = clock;
  }

  /** Ends when the backlog is closed and empty, or when it was given up. */
  @Override
  public void run() {
    List<RunEvent> batch = backlog.awaitNext();
    while (!batch.isEmpty() && write(batch)) {
      batch = backlog.awaitNext();
    }
  }

  /** No further attempt is made. */
  void giveUp() {
    givenUp.countDown();
  }

  private boolean write(List<RunEvent> batch) {
    Duration pause = FIRST_PAUSE;
    while (!tryToWrite(batch)) {
      if (isGivenUpWithin(pause)) {
        return false;
      }
      pause = longer(pause);
    }
    return true;
  }

  // Whatever goes wrong, even an exhausted memory, must not end the only thread that writes.
  private boolean tryToWrite(List<RunEvent> batch) {
    Instant begin = clock.instant();
    try {
      rows.write(batch);
    } catch (Throwable failure) {
      status.onFailure(failure);
      return false;
    }
    status.onWritten(batch.size(), Duration.between(begin, clock.instant()));
    backlog.removeWritten(batch.size());
    return true;
  }

  private boolean isGivenUpWithin(Duration pause) {
    try {
      return givenUp.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }
}
