package dev.canary.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How durations are written in annotations and configuration: {@code 500ms}, {@code 10s}, {@code
 * 5m}, {@code 1h30m}, {@code 2d}, or ISO-8601 as in {@code PT1M30S}.
 *
 * <pre>{@code
 * Durations.parse("1h30m").equals(Duration.ofMinutes(90))
 * }</pre>
 */
public final class Durations {

  private static final Pattern UNITS =
      Pattern.compile(
          "(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");

  private Durations() {}

  /**
   * Reads a duration.
   *
   * @throws IllegalArgumentException if the text is not a duration, or not more than zero; the
   *     message says so in a sentence and shows examples
   */
  public static Duration parse(String text) {
    Duration duration = text.startsWith("P") ? parseIso(text) : parseUnits(text);
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(
          "\"%s\" is not more than zero. Write a duration such as 500ms, 10s, 5m or 1h30m."
              .formatted(text));
    }
    return duration;
  }

  private static Duration parseUnits(String text) {
    Matcher matcher = UNITS.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      throw unreadable(text);
    }
    return Duration.ofDays(number(matcher, 1))
        .plusHours(number(matcher, 2))
        .plusMinutes(number(matcher, 3))
        .plusSeconds(number(matcher, 4))
        .plusMillis(number(matcher, 5));
  }

  private static long number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static Duration parseIso(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw unreadable(text);
    }
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "\"%s\" is not a duration. Write it as 500ms, 10s, 5m, 1h30m or PT10S.".formatted(text));
  }

  /** Writes a duration the way {@link #parse} reads it: {@code 1h30m}, {@code 500ms}. */
  public static String format(Duration duration) {
    StringBuilder text = new StringBuilder();
    append(text, duration.toDays(), "d");
    append(text, duration.toHoursPart(), "h");
    append(text, duration.toMinutesPart(), "m");
    append(text, duration.toSecondsPart(), "s");
    append(text, duration.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void append(StringBuilder text, long number, String unit) {
    if (number != 0) {
      text.append(number).append(unit);
    }
  }
}
