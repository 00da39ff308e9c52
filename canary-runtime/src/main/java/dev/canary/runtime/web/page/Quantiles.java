package dev.canary.runtime.web.page;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How long something mostly takes: half of the time, and nearly always. */
record Quantiles(String p50, String p95) {

  static final Quantiles NONE = new Quantiles(Share.UNKNOWN, Share.UNKNOWN);

  static Quantiles of(Stream<Duration> durations) {
    List<Duration> sorted = durations.sorted().toList();
    return sorted.isEmpty() ? NONE : new Quantiles(at(sorted, 0.5), at(sorted, 0.95));
  }

  private static String at(List<Duration> sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return Took.of(sorted.get(Math.max(0, rank - 1)));
  }
}
