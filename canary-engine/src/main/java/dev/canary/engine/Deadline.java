package dev.canary.engine;

import dev.canary.api.Durations;
import java.time.Duration;

/**
 * A moment, in nanoseconds as told by {@link System#nanoTime()}, and the sentence to say when it
 * has passed.
 */
record Deadline(long at, Duration after, String owner) {

  /** Far enough for whoever sits in a debugger, near enough for nanosecond arithmetic. */
  private static final Duration ENDLESS = Duration.ofDays(365);

  static Deadline after(Duration timeout, String owner, long now) {
    Duration bounded = timeout.compareTo(ENDLESS) < 0 ? timeout : ENDLESS;
    return new Deadline(now + bounded.toNanos(), timeout, owner);
  }

  static Deadline endless(long now) {
    return after(ENDLESS, "the debugger's patience", now);
  }

  Deadline earlier(Deadline other) {
    return other.at - at < 0 ? other : this;
  }

  boolean hasPassed(long now) {
    return at - now <= 0;
  }

  Duration remaining(long now) {
    return Duration.ofNanos(Math.max(0, at - now));
  }

  String message(String what) {
    return "%s did not end within %s of %s and was interrupted."
        .formatted(what, owner, Durations.format(after));
  }
}
