package dev.canary.runtime.schedule;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round until it is stopped, whatever happens in a round. */
final class RunLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(RunLoop.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(100);

  private final Rounds rounds;
  private final Heartbeat heartbeat;
  private final Waiter waiter;
  private volatile boolean stopped;

  RunLoop(Rounds rounds, Heartbeat heartbeat, Waiter waiter) {
    this.rounds = rounds;
    this.heartbeat = heartbeat;
    this.waiter = waiter;
  }

  @Override
  public void run() {
    try {
      heartbeat.beat();
      while (!stopped) {
        waiter.await(round());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.error("The scheduler was interrupted, so no suite is started any more.", e);
    }
  }

  private Duration round() {
    try {
      Duration wait = rounds.round();
      heartbeat.beat();
      return wait;
    } catch (RuntimeException | Error e) {
      LOG.error("A round of the scheduler failed; it goes on with the next.", e);
      return PAUSE_AFTER_FAILURE;
    }
  }

  void stop() {
    stopped = true;
    waiter.wake();
  }

  boolean isStopped() {
    return stopped;
  }
}
