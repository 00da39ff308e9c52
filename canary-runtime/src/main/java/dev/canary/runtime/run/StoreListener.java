package dev.canary.runtime.run;

import java.time.Duration;

/**
 * Told how the store fares, which is what metrics are made of.
 *
 * <p>Called from the thread that writes: a listener returns at once, and never throws.
 */
public interface StoreListener {

  /**
   * A transaction is on the disk.
   *
   * @param events how many starts and ends of runs were in it
   * @param duration from its begin to its durable end
   */
  default void onWritten(int events, Duration duration) {}

  /** A transaction failed. Nothing is lost by that: it is tried again. */
  default void onFailure(Throwable failure) {}
}
