package dev.canary.engine;

import org.jspecify.annotations.Nullable;

/**
 * What listeners can read. The platform asks a failure for its causes and stack traces before any
 * listener hears of it; an exception that throws then would keep the failure from all of them.
 */
final class LegibleThrowable {

  private static final int MOST_CAUSES = 1_000;

  private LegibleThrowable() {}

  /** The same, or something that stands in for it. */
  @SuppressWarnings("CatchingUnchecked")
  static @Nullable Throwable of(@Nullable Throwable thrown) {
    if (thrown == null) {
      return null;
    }
    try {
      read(thrown);
      return thrown;
    } catch (Throwable broken) {
      return new IllegalStateException(
          "%s was thrown, which cannot be read: it throws %s itself when asked for its cause or stack trace."
              .formatted(thrown.getClass().getName(), broken.getClass().getName()));
    }
  }

  private static void read(Throwable thrown) {
    Throwable each = thrown;
    for (int count = 0; each != null && count < MOST_CAUSES; count++) {
      each.setStackTrace(each.getStackTrace());
      each = each.getCause();
    }
  }
}
