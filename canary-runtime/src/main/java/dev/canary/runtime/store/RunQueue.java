package dev.canary.runtime.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
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

  RunQueue(Backlog memory, Spool spool) {
    this.memory = memory;
    this.spool = spool;
  }

  /** False if there is no room, or if it is closed. */
  boolean add(StoreEvent event) {
    return memory.add(event);
  }

  /** Adds an event; complete when it is durable, in the database or in the spool. */
  CompletionStage<Void> addAndPromise(StoreEvent event) {
    return memory.addAndPromise(event);
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
