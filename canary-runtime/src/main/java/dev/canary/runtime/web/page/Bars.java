package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RecentRun;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The latest runs of a suite as bars, the oldest first.
 *
 * @param label the same in words
 */
record Bars(List<Bar> bars, String label) {

  Bars {
    bars = List.copyOf(bars);
  }

  static Bars of(List<RecentRun> runs, Instant now) {
    return new Bars(runs.stream().map(run -> Bar.of(run, now)).toList(), label(runs));
  }

  private static String label(Collection<RecentRun> runs) {
    if (runs.isEmpty()) {
      return "No run yet";
    }
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    runs.forEach(run -> counts.merge(run.outcome(), 1L, Long::sum));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + Mark.of(count.getKey()).inSentence())
        .collect(Collectors.joining(", ", "Latest %d runs: ".formatted(runs.size()), ""));
  }
}
