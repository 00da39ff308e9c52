package dev.canary.runtime.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What has been told and is not yet on the disk, in the order in which it was told. An event stays
 * here until its transaction is durable. Thread-safe; one thread takes, many add.
 */
final class Backlog {

  /** By estimate 100 MB for runs of ten steps that passed; stack traces come on top. */
  static final int CAPACITY = 100_000;

  /** Bounds a transaction; beyond this a bigger one is no faster. */
  private static final int BATCH = 1_000;

  private final int capacity;
  private final Queue<RunEvent> events = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long added;
  private long written;
  private boolean closed;

  Backlog(int capacity) {
    this.capacity = capacity;
  }

  /** False if there is no room, or if it is closed. */
  boolean add(RunEvent event) {
    lock.lock();
    try {
      if (closed || events.size() >= capacity) {
        return false;
      }
      events.add(event);
      added++;
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for events and gives the oldest; none once it is closed and all of them are written. */
  List<RunEvent> awaitNext() {
    lock.lock();
    try {
      while (events.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      return events.stream().limit(BATCH).toList();
    } finally {
      lock.unlock();
    }
  }

  /** The oldest events are on the disk. */
  void removeWritten(int count) {
    lock.lock();
    try {
      for (int i = 0; i < count; i++) {
        events.remove();
      }
      written += count;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all that was added before this call is on the disk; false if it took too long. */
  boolean awaitWritten(Duration timeout) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long wanted = added;
      long left = timeout.toNanos();
      while (written < wanted && left > 0) {
        left = changed.awaitNanos(left);
      }
      return written >= wanted;
    } finally {
      lock.unlock();
    }
  }

  /** From now on nothing is added. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
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
