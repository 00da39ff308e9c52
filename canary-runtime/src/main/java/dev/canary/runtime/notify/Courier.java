package dev.canary.runtime.notify;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that decides what is sent when. It never waits for anybody, so whoever hands
 * something over to it goes on at once. It starts with its first work and does not keep the JVM
 * from ending.
 */
final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final ScheduledThreadPoolExecutor thread;

  /**
   * @param name of the thread
   */
  Courier(String name) {
    this.thread =
        new ScheduledThreadPoolExecutor(1, threads(name), new ThreadPoolExecutor.DiscardPolicy());
    thread.setRemoveOnCancelPolicy(true);
  }

  static ThreadFactory threads(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  void execute(Runnable work) {
    thread.execute(careful(work));
  }

  Future<?> later(Duration delay, Runnable work) {
    return thread.schedule(careful(work), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Times that went by while the machine slept are not made up for. */
  Future<?> every(Duration first, Duration pause, Runnable work) {
    return thread.scheduleWithFixedDelay(
        careful(work), first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** A mistake in one piece of work must not end the thread, nor go unnoticed. */
  private static Runnable careful(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        LOG.error("A message to others cannot be handled.", e);
      }
    };
  }

  /** What is still to be done is dropped, and so is what comes later. */
  void close() {
    thread.shutdownNow();
  }
}
