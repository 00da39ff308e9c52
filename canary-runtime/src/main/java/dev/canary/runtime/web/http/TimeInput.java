package dev.canary.runtime.web.http;

import dev.canary.api.Durations;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;

/**
 * Reads times that come from outside. Whatever is let in here can be shown with a year of four
 * digits and kept as a number of milliseconds, which is not so for all that Java has a name for.
 */
public final class TimeInput {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private static final String TIME = "a time such as 2026-11-20T18:00:00Z";
  private static final String TIME_IN_BOUNDS = "a time in the years 0 to 9999";
  private static final String DURATION = "a duration such as 30m or 2h";
  private static final String DURATION_IN_BOUNDS = "a duration of at most 10 years";

  private TimeInput() {}

  /** A time in a parameter of the query. */
  public static Instant parameter(String name, String text) {
    return time(text, allowed -> RefusedRequest.wrong(name, text, allowed));
  }

  /** A time in a field of the body. */
  public static Instant field(String name, String text) {
    return time(text, allowed -> RefusedRequest.wrongField(name, text, allowed));
  }

  private static Instant time(String text, Function<String, RefusedRequest> refusal) {
    Instant time;
    try {
      time = Instant.parse(text);
    } catch (DateTimeException e) {
      throw refusal.apply(TIME);
    }
    if (!isInBounds(time)) {
      throw refusal.apply(TIME_IN_BOUNDS);
    }
    return time;
  }

  /** When a duration in a field of the body will have passed. */
  public static Instant after(Instant now, String field, String text) {
    try {
      Instant end = now.plus(Durations.parse(text));
      if (isInBounds(end)) {
        return end;
      }
    } catch (IllegalArgumentException e) {
      throw RefusedRequest.wrongField(field, text, DURATION);
    } catch (ArithmeticException | DateTimeException e) {
      // It is longer than time is.
    }
    throw RefusedRequest.wrongField(field, text, DURATION_IN_BOUNDS);
  }

  private static boolean isInBounds(Instant time) {
    return !time.isBefore(FIRST) && time.isBefore(END);
  }
}
