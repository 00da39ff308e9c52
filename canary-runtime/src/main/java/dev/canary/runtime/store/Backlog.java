package dev.canary.runtime.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What has been told and is not yet on any disk, in the order in which it was told. An event stays
 * here until it is durable, in the database or in the spool. Thread-safe.
 *
 * <p>Events are counted from 0. Whoever has made some of them durable says up to which one, so that
 * two may do so at the same time.
 */
final class Backlog {

  /** By estimate 100 MB for runs of ten steps that passed; stack traces come on top. */
  static final int CAPACITY = 100_000;

  /** Bounds a transaction; beyond this a bigger one is no faster. */
  static final int BATCH = 1_000;

  /** Evidence that waits, in bytes; what comes beyond that is kept without. */
  static final long MOST_EVIDENCE = 32L << 20;

  /** Bounds what a transaction writes of it. */
  static final long EVIDENCE_IN_BATCH = 4L << 20;

  private final int capacity;
  private final Queue<Waiting> events = new ArrayDeque<>();
  private final Promises promises = new Promises();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition added = lock.newCondition();
  private final Condition removed = lock.newCondition();
  private final Condition ended = lock.newCondition();
  private long first;
  private long evidence;
  private boolean closed;

  /**
   * An event in its place.
   *
   * @param joined whether it gets on the disk together with the one before
   */
  private record Waiting(StoreEvent event, boolean joined) {}

  Backlog(int capacity) {
    this.capacity = capacity;
  }

  /** False if there is no room, or if it is closed. */
  boolean add(StoreEvent event) {
    lock.lock();
    try {
      return addAll(List.of(event));
    } finally {
      lock.unlock();
    }
  }

  /** They get into one batch, or none of them is kept. */
  private boolean addAll(List<StoreEvent> together) {
    if (closed || events.size() + together.size() > capacity) {
      return false;
    }
    boolean joined = false;
    for (StoreEvent event : together) {
      boolean isTooMuch = evidence + event.evidenceSize() > MOST_EVIDENCE;
      StoreEvent kept = isTooMuch ? event.withoutEvidence() : event;
      events.add(new Waiting(kept, joined));
      evidence += kept.evidenceSize();
      joined = true;
    }
    added.signalAll();
    return true;
  }

  /**
   * Adds an event for which somebody waits.
   *
   * @return complete when it is durable; fails if there is no room, or if it is closed
   */
  CompletionStage<Void> addAndPromise(StoreEvent event) {
    return addAndPromise(List.of(event));
  }

  /**
   * Adds events that get on the disk in one transaction, or in none.
   *
   * @return complete when they are durable; fails if there is no room, or if it is closed
   */
  CompletionStage<Void> addAndPromise(List<StoreEvent> together) {
    lock.lock();
    try {
      if (!addAll(together)) {
        return CompletableFuture.failedFuture(
            new StoreException("Nothing more can be kept: the store is closed or overwhelmed."));
      }
      return promises.give(first + events.size());
    } finally {
      lock.unlock();
    }
  }

  /** The oldest events, which stay here. */
  Batch peek() {
    lock.lock();
    try {
      List<StoreEvent> oldest = oldest();
      return Batch.fromMemory(oldest, first + oldest.size());
    } finally {
      lock.unlock();
    }
  }

  private List<StoreEvent> oldest() {
    List<StoreEvent> oldest = new ArrayList<>();
    long size = 0;
    for (Waiting next : events) {
      if (!next.joined() && !isRoom(oldest, size)) {
        break;
      }
      oldest.add(next.event());
      size += next.event().evidenceSize();
    }
    return oldest;
  }

  private static boolean isRoom(List<StoreEvent> batch, long evidence) {
    return batch.size() < BATCH && evidence < EVIDENCE_IN_BATCH;
  }

  /** Waits until there are events; an interrupt, the end and the time bound end that too. */
  void awaitEvents(Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (events.isEmpty() && !closed && left > 0) {
        left = added.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** The events before this one are durable; no matter if someone else has said so before. */
  void removeUpTo(long end) {
    List<CompletableFuture<Void>> kept;
    lock.lock();
    try {
      for (; first < end; first++) {
        evidence -= events.remove().event().evidenceSize();
      }
      kept = promises.takeKept(first);
      removed.signalAll();
    } finally {
      lock.unlock();
    }
    // Without the lock: nobody knows what others do as soon as they are told.
    kept.forEach(durable -> durable.complete(null));
  }

  /** The event of this number will not get into the database: whoever waits for it is told. */
  void refuse(long number, RuntimeException failure) {
    List<CompletableFuture<Void>> broken;
    lock.lock();
    try {
      broken = promises.findOf(number);
    } finally {
      lock.unlock();
    }
    broken.forEach(durable -> durable.completeExceptionally(refused(failure)));
  }

  private static StoreException refused(RuntimeException failure) {
    return new StoreException("The database does not take it, so it was put aside.", failure);
  }

  /** Waits until all that was added before this call is durable; false if it took too long. */
  boolean awaitRemoval(Duration timeout) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long end = first + events.size();
      long left = timeout.toNanos();
      while (first < end && left > 0) {
        left = removed.awaitNanos(left);
      }
      return first >= end;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Looks twice, with some time between.
   *
   * @return whether the oldest event is still the same, which means that nothing moves
   */
  boolean isStuckFor(Duration time) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      boolean waiting = !events.isEmpty();
      long before = first;
      long left = time.toNanos();
      while (!closed && left > 0) {
        left = ended.awaitNanos(left);
      }
      return waiting && !closed && before == first;
    } finally {
      lock.unlock();
    }
  }

  /** From now on nothing is added. */
  void close() {
    lock.lock();
    try {
      closed = true;
      added.signalAll();
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return events.size();
    } finally {
      lock.unlock();
    }
  }
}
