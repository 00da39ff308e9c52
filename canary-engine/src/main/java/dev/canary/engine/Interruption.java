package dev.canary.engine;

import dev.canary.api.Durations;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Why and where a call was interrupted.
 *
 * @param at when, in nanoseconds
 * @param cancelled whether the launch was cancelled; otherwise a deadline has passed
 * @param stack what the thread was doing
 */
record Interruption(long at, String reason, boolean cancelled, List<StackTraceElement> stack) {

  static Interruption of(Thread thread, long at, String reason, boolean cancelled) {
    return new Interruption(at, reason, cancelled, List.of(thread.getStackTrace()));
  }

  Interruption ignoredBy(Thread thread, Duration grace) {
    String addition =
        " It ignored the interrupt for %s, so its thread \"%s\" was given up."
            .formatted(Durations.format(grace), thread.getName());
    return of(thread, at, reason + addition, cancelled);
  }

  /** The failure to report; its stack trace is where the code hung. */
  Throwable asThrowable(@Nullable Throwable thrown) {
    Throwable failure = cancelled ? new TestAbortedException(reason) : new TimeoutException(reason);
    failure.setStackTrace(stack.toArray(StackTraceElement[]::new));
    if (thrown != null) {
      failure.addSuppressed(thrown);
    }
    return failure;
  }
}
