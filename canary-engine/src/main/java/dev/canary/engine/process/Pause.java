package dev.canary.engine.process;

import java.time.Duration;

/**
 * Short waits that have to go on even if the thread is interrupted. The interrupt is remembered,
 * and restored when the pause is closed.
 */
final class Pause implements AutoCloseable {

  private static final Duration LENGTH = Duration.ofMillis(10);

  private boolean interrupted;

  void take() {
    try {
      Thread.sleep(LENGTH.toMillis());
    } catch (InterruptedException e) {
      interrupted = true;
    }
  }

  boolean wasInterrupted() {
    return interrupted;
  }

  @Override
  public void close() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
