package dev.canary.runtime.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been told and is not yet in the database: what is in the spool, which is older, and then
 * what is in memory. Thread-safe; one thread takes.
 */
final class RunQueue {

  private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);

  private final Backlog memory;
  private final Spool spool;

  /** Whoever moves events from one to the other holds this, so that they stay in their order. */
  private final ReentrantLock moving = new ReentrantLock();

  /**
   * What a thread is about to add as a whole. Of this queue alone, and nothing stays behind in a
   * thread: both are what the warning is about.
   */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Together> open = new ThreadLocal<>();

  RunQueue(Backlog memory, Spool spool) {
    this.memory = memory;
    this.spool = spool;
  }

  /** False if there is no room, or if it is closed. */
  boolean add(StoreEvent event) {
    Together together = open.get();
    if (together == null) {
      return memory.add(event);
    }
    together.add(event);
    return true;
  }

  /** Adds an event; complete when it is durable, in the database or in the spool. */
  CompletionStage<Void> addAndPromise(StoreEvent event) {
    Together together = open.get();
    return together == null ? memory.addAndPromise(event) : together.addAndPromise(event);
  }

  /**
   * All that this thread adds meanwhile is written in one transaction, unless it comes by way of
   * the spool.
   *
   * @param onDropped called for each of the events if there is no room for all of them
   */
  void together(Runnable adding, Runnable onDropped) {
    if (open.get() != null) {
      adding.run();
      return;
    }
    var together = new Together();
    open.set(together);
    try {
      adding.run();
    } finally {
      open.remove();
      together.passTo(memory, onDropped);
    }
  }

  /** The oldest events, which stay here until they are removed; none if none came in that time. */
  Batch awaitNext(Duration atMost) throws IOException {
    if (spool.size() == 0) {
      memory.awaitEvents(atMost);
    }
    Batch batch = memory.peek();
    // What is in memory now is younger than what has been moved to the spool meanwhile.
    return spool.size() > 0 ? spool.peek() : batch;
  }

  /** These events are in the database. */
  void remove(Batch batch) throws IOException {
    switch (batch.origin()) {
      case MEMORY -> memory.removeUpTo(batch.end());
      case SPOOL -> spool.remove(batch);
    }
  }

  /** This event of the batch is put aside, so nobody may rely on it. */
  void refuse(Batch batch, Sieve.Refused refused) {
    if (batch.origin() == Batch.Origin.MEMORY) {
      long first = batch.end() - batch.events().size();
      memory.refuse(first + refused.place(), refused.failure());
    }
  }

  /** Makes durable what is only in memory. What is being written at the moment is included. */
  void moveToSpool() throws IOException {
    moving.lock();
    try {
      Batch batch = memory.peek();
      while (!batch.isEmpty()) {
        spool.append(batch.events());
        memory.removeUpTo(batch.end());
        batch = memory.peek();
      }
    } finally {
      moving.unlock();
    }
  }

  boolean isStuckFor(Duration time) throws InterruptedException {
    return memory.isStuckFor(time);
  }

  /** Waits until all that was added before this call is in the database. */
  boolean awaitWritten(Duration timeout) throws InterruptedException {
    return memory.awaitRemoval(timeout) && spool.awaitEmpty(timeout);
  }

  /** Makes durable what is left, for the next prober to record; to be called last. */
  void leaveToNextStart() {
    try {
      moveToSpool();
      if (inSpool() > 0) {
        LOG.warn(
            "{} starts and ends of runs could not be written to the database. They are kept in {} and recorded at the next start.",
            inSpool(),
            spool.path());
      }
      spool.close();
    } catch (IOException e) {
      LOG.error("{} starts and ends of runs could not be written and are lost.", inMemory(), e);
    }
  }

  /** From now on nothing is added. */
  void close() {
    memory.close();
  }

  boolean isClosed() {
    return memory.isClosed();
  }

  boolean isEmpty() {
    return inMemory() == 0 && inSpool() == 0;
  }

  int inMemory() {
    return memory.size();
  }

  int inSpool() {
    return spool.size();
  }

  Spool spool() {
    return spool;
  }
}
