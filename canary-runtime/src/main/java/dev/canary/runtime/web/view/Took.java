package dev.canary.runtime.web.view;

import java.time.Duration;
import java.util.Locale;

/** How long something took, as people say it: two or three digits and a unit. */
public final class Took {

  private Took() {}

  public static String of(Duration duration) {
    return ofMillis(duration.toNanos() / 1e6);
  }

  public static String ofMillis(double millis) {
    if (millis < 10) {
      return number("%.1f ms", millis);
    }
    if (millis < 1_000) {
      return number("%.0f ms", millis);
    }
    return millis < 60_000
        ? number(millis < 9_995 ? "%.2f s" : "%.1f s", millis / 1_000)
        : roughly(Duration.ofMillis(Math.round(millis)));
  }

  /** To the two largest units. */
  public static String roughly(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3_600) {
      return two(seconds / 60, "min", seconds % 60, "s");
    }
    return seconds < 86_400
        ? two(seconds / 3_600, "h", seconds / 60 % 60, "min")
        : two(seconds / 86_400, "d", seconds / 3_600 % 24, "h");
  }

  private static String two(long large, String unit, long small, String smallUnit) {
    String first = large + " " + unit;
    return small == 0 || large >= 10 ? first : "%s %d %s".formatted(first, small, smallUnit);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
