package dev.canary.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Watches over the calls of a launch, on the thread that asked for the launch and would have
 * nothing to do but wait: interrupts calls at their deadline or when the launch is cancelled, and
 * gives those up that do not return within the grace after that.
 *
 * <p>Its sleep ends at the earliest deadline it knows. A call wakes it only if its deadline is
 * earlier, so hardly any does.
 */
final class Watch {

  /** How often it looks around even so: nobody tells it when the launch is cancelled. */
  private static final long POLL = Duration.ofMillis(200).toNanos();

  /** What to do with a call whose thread was given up: let another thread go on. */
  @FunctionalInterface
  interface TakeOver {
    void accept(Node node, Call call, CallEnd end);
  }

  private final Thread thread = Thread.currentThread();
  private final Cancellation cancellation;
  private final Duration grace;
  private volatile long wakeAt = System.nanoTime();

  /** Made by the thread that is to watch. */
  Watch(Cancellation cancellation, Duration grace) {
    this.cancellation = cancellation;
    this.grace = grace;
  }

  /** A call begins. */
  void onCall(Call call) {
    if (call.deadline().at() - wakeAt < 0) {
      wake();
    }
  }

  void wake() {
    LockSupport.unpark(thread);
  }

  /** Watches over the calls of these suites until all is over. */
  void watch(List<Node> nodes, BooleanSupplier over, TakeOver takeOver) {
    while (!over.getAsBoolean()) {
      cancellation.check();
      long now = System.nanoTime();
      // A call that begins from here on compares its deadline with this and wakes the watch.
      wakeAt = now + POLL;
      long pause = POLL;
      for (Node node : nodes) {
        pause = Math.min(pause, check(node, now, takeOver));
      }
      LockSupport.parkNanos(this, pause);
    }
  }

  /** Answers in how many nanoseconds to check again. */
  private long check(Node node, long now, TakeOver takeOver) {
    Call call = node.current();
    if (call == null) {
      return POLL;
    }
    Long interruptedAt = call.interruptedAt();
    if (interruptedAt != null) {
      return checkInterrupted(node, call, interruptedAt + grace.toNanos() - now, takeOver);
    }
    if (cancellation.isRequested() && !call.act().isSparedByCancellation()) {
      node.interrupt(call, call.act().what() + " was interrupted: the launch was cancelled.", true);
    } else if (call.deadline().hasPassed(now)) {
      node.interrupt(call, call.deadline().message(call.act().what()), false);
    } else {
      return call.deadline().at() - now;
    }
    return grace.toNanos();
  }

  private long checkInterrupted(Node node, Call call, long patience, TakeOver takeOver) {
    if (patience > 0) {
      return patience;
    }
    CallEnd end = node.giveUp(call, grace);
    if (end != null) {
      takeOver.accept(node, call, end);
    }
    return POLL;
  }
}
