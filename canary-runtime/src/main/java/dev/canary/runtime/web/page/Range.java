package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Resolution;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Over which time durations are shown. */
enum Range {
  DAY("24h", "24 hours", Duration.ofHours(24), Resolution.HOUR),
  WEEK("7d", "7 days", Duration.ofDays(7), Resolution.HOUR),
  MONTH("30d", "30 days", Duration.ofDays(30), Resolution.DAY),
  YEAR("13m", "13 months", Duration.ofDays(396), Resolution.DAY);

  private final String key;
  private final String title;
  private final Duration length;
  private final Resolution resolution;

  Range(String key, String title, Duration length, Resolution resolution) {
    this.key = key;
    this.title = title;
    this.length = length;
    this.resolution = resolution;
  }

  /** The day, unless another is named. */
  static Range of(@Nullable String key) {
    return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst().orElse(DAY);
  }

  String key() {
    return key;
  }

  String title() {
    return title;
  }

  Duration length() {
    return length;
  }

  /** Of what it is made if there are too many runs to show each. */
  Resolution resolution() {
    return resolution;
  }
}
