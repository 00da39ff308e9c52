package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Percentiles;
import java.time.Duration;
import java.util.stream.Stream;

/** How long something mostly takes: half of the time, and nearly always. */
record Quantiles(String p50, String p95) {

  static Quantiles of(Stream<Duration> durations) {
    Percentiles percentiles = Percentiles.of(durations);
    return new Quantiles(text(percentiles, 50), text(percentiles, 95));
  }

  private static String text(Percentiles percentiles, int percent) {
    return percentiles.find(percent).map(Took::of).orElse(Share.UNKNOWN);
  }
}
