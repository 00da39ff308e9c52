package dev.canary.runtime.worker;

import java.time.Duration;

/**
 * What the looks at a worker have shown. Time is counted in looks: while nobody looks, none passes.
 */
final class Pulse {

  private final WorkerLimits limits;
  private int unanswered;
  private Duration starting = Duration.ZERO;
  private Duration ending = Duration.ZERO;
  private Duration idle = Duration.ZERO;

  Pulse(WorkerLimits limits) {
    this.limits = limits;
  }

  /** It has said something. */
  synchronized void onSign() {
    unanswered = 0;
  }

  /** Asked, and has not answered yet; returns whether that happened too often. */
  synchronized boolean isSilentAfterAsking() {
    unanswered++;
    return unanswered > limits.unanswered();
  }

  /** It is not ready yet; returns whether that takes too long. */
  synchronized boolean isStartTooLong() {
    starting = starting.plus(limits.beat());
    return starting.compareTo(limits.start()) > 0;
  }

  /** It was told to end; returns whether it had its time for that. */
  synchronized boolean isEndTooLong() {
    ending = ending.plus(limits.beat());
    return ending.compareTo(limits.beat().multipliedBy(2)) > 0;
  }

  synchronized void onLook(boolean isIdle) {
    idle = isIdle ? idle.plus(limits.beat()) : Duration.ZERO;
  }

  /** Whether it has had nothing to do for so long that it need not be kept. */
  synchronized boolean isSpare() {
    return idle.compareTo(limits.spare()) > 0;
  }
}
