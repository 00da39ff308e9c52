package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Percentiles;
import dev.canary.runtime.web.view.Took;
import java.time.Duration;
import java.util.stream.Stream;

/** How long something mostly takes, in words: half of the time, and nearly always. */
record Quantiles(String p50, String p95) {

  static Quantiles of(Stream<Duration> durations) {
    return of(Percentiles.of(durations));
  }

  static Quantiles of(Percentiles percentiles) {
    return new Quantiles(text(percentiles, 50), text(percentiles, 95));
  }

  private static String text(Percentiles percentiles, int percent) {
    return percentiles.find(percent).map(Took::of).orElse(Share.UNKNOWN);
  }
}
