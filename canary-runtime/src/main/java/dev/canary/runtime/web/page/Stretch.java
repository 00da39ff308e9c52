package dev.canary.runtime.web.page;

import java.time.Duration;
import java.time.Instant;

/** A piece of a time scale, in the numbers that SVG takes. */
record Stretch(String x, String width) {

  /**
   * @param from the begin of the scale
   * @param whole the length of the scale
   */
  static Stretch of(Instant start, Duration length, Instant from, Duration whole) {
    return of(millis(Duration.between(from, start)), millis(length), millis(whole));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  static Stretch of(double start, double length, double whole) {
    return new Stretch(Share.place(start, whole), Share.place(length, whole));
  }
}
