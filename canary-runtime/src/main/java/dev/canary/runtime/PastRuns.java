package dev.canary.runtime;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunHistory;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier probers have recorded of the suites, as far as the present depends on it. Runs of
 * the future, which the clock was put back after, are left out: nobody knows how old they are, and
 * those that came after them would not be among the latest.
 *
 * @param bySuite the latest runs of each suite, the oldest first
 */
record PastRuns(Map<String, List<Run>> bySuite) {

  private static final int ENOUGH_FOR_A_VERDICT = 50;

  /** A suite that hangs is missed so often that its last result would not be among the latest. */
  private static final Set<Outcome> STARTED =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Outcome.MISSED)));

  static PastRuns read(RunHistory history, List<Suite> suites, Instant now) {
    Map<String, List<Run>> bySuite = new HashMap<>();
    String future = Node.firstIdAfter(now);
    for (Suite suite : suites) {
      var latest = new RunQuery(suite.id(), future, STARTED, ENOUGH_FOR_A_VERDICT);
      List<Run> runs = new ArrayList<>(history.findRuns(latest).data());
      Collections.reverse(runs);
      bySuite.put(suite.id(), runs);
    }
    return new PastRuns(bySuite);
  }

  /** When an earlier prober last told of a run; empty if there is none. */
  Optional<Instant> findLastSign() {
    return bySuite.values().stream()
        .flatMap(runs -> runs.stream().skip(Math.max(0, runs.size() - 1)))
        .flatMap(run -> run.findEnd().stream())
        .map(RunEnd::endedAt)
        .max(Comparator.naturalOrder());
  }

  /** When a suite was last started by the schedule, which goes on from there. */
  Optional<Instant> findLastStart(String suite) {
    return bySuite.getOrDefault(suite, List.of()).stream()
        .map(Run::start)
        .filter(start -> start.launch().trigger() == Trigger.SCHEDULE)
        .map(RunStart::startedAt)
        .reduce((earlier, later) -> later);
  }
}
