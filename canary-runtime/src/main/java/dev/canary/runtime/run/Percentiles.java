package dev.canary.runtime.run;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long something takes in so many of a hundred cases: the shortest of the durations that at
 * least as many are not above.
 *
 * @param sorted the shortest first
 */
public record Percentiles(List<Duration> sorted) {

  public static Percentiles of(Stream<Duration> durations) {
    return new Percentiles(durations.sorted().toList());
  }

  /** Of the runs that brought a result. */
  public static Percentiles ofResults(Collection<RecentRun> runs) {
    return of(runs.stream().filter(run -> run.outcome().isResult()).map(RecentRun::duration));
  }

  /**
   * One of them.
   *
   * @param percent from 1 to 100
   * @return empty if there are no durations
   */
  public Optional<Duration> find(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException(
          "A percentile is from 1 to 100, not %d.".formatted(percent));
    }
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(sorted.get((percent * sorted.size() + 99) / 100 - 1));
  }
}
