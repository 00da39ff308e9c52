package dev.canary.runtime.run;

import java.time.Instant;
import java.util.Map;

/**
 * What the runs of one suite came to that started within an hour or a day.
 *
 * @param startsAt the begin of that hour or day, in UTC
 * @param counts how many runs ended with each outcome; outcomes that did not occur are left out
 * @param durations of those runs that passed, were degraded or failed
 */
public record Rollup(
    String suite,
    Resolution resolution,
    Instant startsAt,
    Map<Outcome, Long> counts,
    DurationSummary durations) {

  public Rollup {
    counts = Map.copyOf(counts);
  }

  /** How many runs ended with an outcome. */
  public long count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
