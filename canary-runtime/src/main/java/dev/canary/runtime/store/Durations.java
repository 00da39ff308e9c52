package dev.canary.runtime.store;

import dev.canary.runtime.run.DurationSummary;
import java.time.Duration;
import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Durations in classes that are 2 % wide, so that further ones can be added and the percentiles
 * still be told, to 1 %. Immutable.
 *
 * @param counts how many durations each class has; class 0 is for less than a millisecond
 */
record Durations(NavigableMap<Integer, Long> counts, long sumMs, long maxMs) {

  static final Durations NONE = new Durations(new TreeMap<>(), 0, 0);

  private static final double WIDTH = Math.log(1.02);

  Durations plus(long... millis) {
    NavigableMap<Integer, Long> more = new TreeMap<>(counts);
    LongStream.of(millis).forEach(each -> more.merge(classOf(each), 1L, Long::sum));
    LongSummaryStatistics all = LongStream.of(millis).summaryStatistics();
    return new Durations(more, sumMs + all.getSum(), Math.max(maxMs, all.getMax()));
  }

  private static int classOf(long millis) {
    return millis < 1 ? 0 : 1 + (int) (Math.log((double) millis) / WIDTH);
  }

  /** The middle of the class that the percentile is in, but never more than the maximum. */
  long percentileMs(int percent) {
    long wanted = (count() * percent + 99) / 100;
    long seen = 0;
    for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
      seen += entry.getValue();
      if (seen >= wanted) {
        return Math.min(maxMs, middle(entry.getKey()));
      }
    }
    return maxMs;
  }

  private static long middle(int durationClass) {
    return durationClass == 0 ? 0 : Math.round(Math.exp((durationClass - 0.5) * WIDTH));
  }

  long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  DurationSummary summary() {
    return new DurationSummary(
        count(),
        Duration.ofMillis(sumMs),
        Duration.ofMillis(percentileMs(50)),
        Duration.ofMillis(percentileMs(95)),
        Duration.ofMillis(maxMs));
  }

  /** As it is kept in one column: {@code 301:12 340:1}. */
  String toText() {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  static Durations parse(String text, long sumMs, long maxMs) {
    NavigableMap<Integer, Long> counts = new TreeMap<>();
    Arrays.stream(text.split(" ", -1))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split(":", 2))
        .forEach(part -> counts.put(Integer.valueOf(part[0]), Long.valueOf(part[1])));
    return new Durations(counts, sumMs, maxMs);
  }
}
