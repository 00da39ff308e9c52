package dev.canary.runtime.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Writes what is waiting, as many events in one transaction as there are; tries again for as long
 * as it fails, unless an event is to blame. Between the transactions it does the housekeeping, a
 * little at a time. The one thread that runs this is the only one that writes to the database.
 */
final class RunWriter implements Runnable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** How often it looks after the database while there is nothing to write. */
  private static final Duration IDLE = Duration.ofSeconds(1);

  /** Leaves the disk to those who read, however much housekeeping is left. */
  private static final Duration BETWEEN_PIECES = Duration.ofMillis(10);

  private final RunQueue queue;
  private final Writing writing;
  private final WriterStatus status;
  private final InstantSource clock;
  private final CountDownLatch givenUp = new CountDownLatch(1);

  RunWriter(RunQueue queue, Writing writing, WriterStatus status, InstantSource clock) {
    this.queue = queue;
    this.writing = writing;
    this.status = status;
    this.clock = clock;
  }

  /** Ends when the queue is closed and empty, or when it was given up. */
  @Override
  public void run() {
    Duration wait = IDLE;
    Duration pause = FIRST_PAUSE;
    while (!isDone()) {
      OptionalInt written = tryToWrite(wait);
      if (written.isPresent()) {
        pause = FIRST_PAUSE;
        wait = isHousekeepingLeft(written.getAsInt()) ? BETWEEN_PIECES : IDLE;
      } else if (isGivenUpWithin(pause)) {
        return;
      } else {
        pause = longer(pause);
      }
    }
  }

  /** Does as much of it as was written, so that neither ever falls behind the other. */
  private boolean isHousekeepingLeft(int written) {
    boolean left = !queue.isClosed();
    for (int done = 0; left && done <= written; done += OldRuns.BATCH) {
      left = writing.doSomeHousekeeping();
    }
    return left;
  }

  private boolean isDone() {
    return givenUp.getCount() == 0
        || Thread.currentThread().isInterrupted()
        || (queue.isClosed() && queue.isEmpty());
  }

  /** No further attempt is made. */
  void giveUp() {
    givenUp.countDown();
  }

  // Whatever goes wrong, even an exhausted memory, must not end the only thread that writes.
  private OptionalInt tryToWrite(Duration wait) {
    try {
      Batch batch = queue.awaitNext(wait);
      write(batch);
      return OptionalInt.of(batch.events().size());
    } catch (Throwable failure) {
      status.onFailure(failure);
      moveToSpool();
      return OptionalInt.empty();
    }
  }

  private void write(Batch batch) throws IOException {
    Instant begin = clock.instant();
    List<Sieve.Refused> refused = writing.write(batch.events());
    if (!batch.isEmpty()) {
      int written = batch.events().size() - refused.size();
      status.onWritten(written, Duration.between(begin, clock.instant()));
    }
    for (Sieve.Refused one : refused) {
      status.onRefused(one.failure());
      queue.refuse(batch, one);
    }
    queue.remove(batch);
    if (queue.inSpool() == 0) {
      status.onWell();
    }
  }

  private void moveToSpool() {
    try {
      queue.moveToSpool();
    } catch (IOException | RuntimeException | Error failure) {
      status.onSpoolFailure(failure);
    }
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
