package dev.canary.runtime.web.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How moments and durations look from outside. */
public final class Times {

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Times() {}

  /** ISO-8601 in UTC with milliseconds. */
  public static String iso(Instant time) {
    return ISO.format(time);
  }

  /** Milliseconds with up to three decimals, never in scientific notation. */
  public static BigDecimal millis(Duration duration) {
    BigDecimal millis =
        BigDecimal.valueOf(duration.getSeconds(), -3)
            .add(BigDecimal.valueOf(duration.getNano(), 6))
            .setScale(3, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return millis.scale() < 0 ? millis.setScale(0) : millis;
  }
}
