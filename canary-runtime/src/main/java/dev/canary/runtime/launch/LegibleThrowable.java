package dev.canary.runtime.launch;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for what a suite has thrown when its stack trace is printed, so that its size is
 * bounded: how much each message says, how many frames there are, how many causes and suppressed.
 */
@SuppressWarnings("OverrideThrowableToString")
final class LegibleThrowable extends Exception {

  private static final long serialVersionUID = 1;
  private static final int MOST_FRAMES = 1_024;

  private final String text;

  private LegibleThrowable(Throwable thrown, @Nullable Throwable cause, int longest) {
    super(null, cause);
    StackTraceElement[] frames = thrown.getStackTrace();
    setStackTrace(Arrays.copyOf(frames, Math.min(frames.length, MOST_FRAMES)));
    this.text = text(thrown, longest);
  }

  /**
   * Whatever the throwable itself throws when it is asked goes through.
   *
   * @param most of it, its causes, and what is suppressed in them
   * @param longest of its messages, in characters
   */
  static Throwable of(Throwable thrown, int most, int longest) {
    return of(thrown, most, longest, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static LegibleThrowable of(Throwable thrown, int most, int longest, Set<Throwable> seen) {
    seen.add(thrown);
    var legible = new LegibleThrowable(thrown, cause(thrown, most, longest, seen), longest);
    for (Throwable suppressed : thrown.getSuppressed()) {
      if (isNew(suppressed, most, seen)) {
        legible.addSuppressed(of(suppressed, most, longest, seen));
      }
    }
    return legible;
  }

  private static @Nullable Throwable cause(
      Throwable thrown, int most, int longest, Set<Throwable> seen) {
    Throwable cause = thrown.getCause();
    return cause != null && isNew(cause, most, seen) ? of(cause, most, longest, seen) : null;
  }

  private static boolean isNew(Throwable thrown, int most, Set<Throwable> seen) {
    return seen.size() < most && !seen.contains(thrown);
  }

  private static String text(Throwable thrown, int longest) {
    String message = thrown.getMessage();
    return message == null || message.length() <= longest
        ? thrown.toString()
        : "%s: %s …".formatted(thrown.getClass().getName(), message.substring(0, longest));
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  @Override
  public String toString() {
    return text;
  }
}
