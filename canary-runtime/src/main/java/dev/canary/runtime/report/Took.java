package dev.canary.runtime.report;

import java.time.Duration;

/** Durations as people say them. */
public final class Took {

  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;

  private Took() {}

  /** Such as {@code 230 ms}, {@code 1.5 s}, {@code 2 min 3 s}. */
  public static String text(Duration duration) {
    long millis = duration.toMillis();
    if (millis < SECOND) {
      return "%d ms".formatted(millis);
    }
    return millis < MINUTE
        ? "%d.%d s".formatted(millis / SECOND, millis % SECOND / 100)
        : "%d min %d s".formatted(millis / MINUTE, millis % MINUTE / SECOND);
  }
}
