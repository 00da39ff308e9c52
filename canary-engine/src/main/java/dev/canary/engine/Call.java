package dev.canary.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call into the code of a suite. It is ended once: by the thread that makes it, when the code
 * returns; or by the watch, when the code does not return in time and the thread is given up. What
 * a given-up thread does later is nobody's concern.
 *
 * <p>Safe for use by the thread that makes the call and the watch.
 */
final class Call {

  private final Act act;
  private final Phase phase;
  private final Thread thread;
  private final long startedAt;
  private final Deadline deadline;
  private @Nullable Interruption interruption;
  private boolean ended;

  /** Made by the thread that is about to make the call. */
  Call(Act act, Phase phase, long now, Deadline deadline) {
    this.act = act;
    this.phase = phase;
    this.thread = Thread.currentThread();
    this.startedAt = now;
    this.deadline = deadline;
  }

  Act act() {
    return act;
  }

  Phase phase() {
    return phase;
  }

  Thread thread() {
    return thread;
  }

  Deadline deadline() {
    return deadline;
  }

  /** The moment at which it was interrupted; absent if it was not. */
  synchronized @Nullable Long interruptedAt() {
    return interruption == null ? null : interruption.at();
  }

  /**
   * Interrupts the code, unless it has returned or was interrupted before.
   *
   * @param cutOff cuts off what an interrupt does not reach. It is done before the call can end, so
   *     that it cannot hit the next one, and must not block.
   */
  synchronized void interrupt(long now, String reason, boolean cancelled, Runnable cutOff) {
    if (!ended && interruption == null) {
      interruption = Interruption.of(thread, now, reason, cancelled);
      thread.interrupt();
      cutOff.run();
    }
  }

  /**
   * Called by the thread that made the call, when the code has returned.
   *
   * @return how it ended; absent if it was given up before
   */
  synchronized @Nullable CallEnd returned(@Nullable Throwable thrown, long now) {
    if (ended) {
      return null;
    }
    ended = true;
    // Whoever interrupted the thread meant this call; the next one must not see it.
    boolean unused = Thread.interrupted();
    return interruption == null
        ? CallEnd.returned(thrown, took(now))
        : CallEnd.interrupted(interruption, thrown, took(now));
  }

  /**
   * Called by the watch, when the code has not returned though it was interrupted.
   *
   * @return how it ended; absent if the code has returned meanwhile
   */
  synchronized @Nullable CallEnd giveUp(long now, Duration grace) {
    if (ended || interruption == null) {
      return null;
    }
    ended = true;
    return CallEnd.givenUp(interruption.ignoredBy(thread, grace), thread, took(now));
  }

  private Duration took(long now) {
    return Duration.ofNanos(now - startedAt);
  }
}
