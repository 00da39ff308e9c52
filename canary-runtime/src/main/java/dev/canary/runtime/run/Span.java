package dev.canary.runtime.run;

import java.time.Duration;

/** Over which time up to now uptime and coverage are told. */
public enum Span {
  DAY("24h", Duration.ofHours(24)),
  WEEK("7d", Duration.ofDays(7)),
  MONTH("30d", Duration.ofDays(30));

  private final String key;
  private final Duration length;

  Span(String key, Duration length) {
    this.key = key;
    this.length = length;
  }

  /** As the API names it, such as {@code 24h}. */
  public String key() {
    return key;
  }

  public Duration length() {
    return length;
  }
}
