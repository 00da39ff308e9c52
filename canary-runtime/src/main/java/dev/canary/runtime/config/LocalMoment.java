package dev.canary.runtime.config;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * A moment that is meant in a time zone which is told elsewhere, unless it has an offset itself.
 * {@link LocalTimes} says what it is when clocks are put forward or back.
 */
interface LocalMoment {

  Instant in(ZoneId zone);

  /**
   * Reads ISO-8601, such as {@code 2026-12-01T02:00} or {@code 2026-12-01T02:00:00Z}.
   *
   * @throws IllegalArgumentException if it is not that
   */
  static LocalMoment parse(String text) {
    try {
      Instant moment = OffsetDateTime.parse(text).toInstant();
      return zone -> moment;
    } catch (DateTimeParseException withoutOffset) {
      return local(text);
    }
  }

  private static LocalMoment local(String text) {
    try {
      LocalDateTime moment = LocalDateTime.parse(text);
      return zone -> LocalTimes.toInstant(moment, zone);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
