package dev.canary.runtime;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunHistory;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.Suite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier probers have recorded of the suites, as far as the present depends on it.
 *
 * @param bySuite the latest runs of each suite, the oldest first
 */
record PastRuns(Map<String, List<Run>> bySuite) {

  private static final int ENOUGH_FOR_A_VERDICT = 50;

  static PastRuns read(RunHistory history, List<Suite> suites) {
    Map<String, List<Run>> bySuite = new HashMap<>();
    for (Suite suite : suites) {
      RunQuery latest = RunQuery.latest(suite.id(), ENOUGH_FOR_A_VERDICT);
      List<Run> runs = new ArrayList<>(history.findRuns(latest).data());
      Collections.reverse(runs);
      bySuite.put(suite.id(), runs);
    }
    return new PastRuns(bySuite);
  }

  /** When a suite last started; a run that was missed did not start. */
  Optional<Instant> findLastStart(String suite) {
    return bySuite.getOrDefault(suite, List.of()).stream()
        .filter(run -> run.findOutcome().filter(Outcome.MISSED::equals).isEmpty())
        .reduce((earlier, later) -> later)
        .map(run -> run.start().startedAt());
  }
}
