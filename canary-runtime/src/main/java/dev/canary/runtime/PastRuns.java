package dev.canary.runtime;

import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Page;
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
import java.util.stream.Stream;

/**
 * What earlier probers have recorded of the suites, as far as the present depends on it. Runs of
 * the future, which the clock was put back after, are left out: nobody knows how old they are, and
 * those that came after them would not be among the latest.
 *
 * @param bySuite the latest runs of each suite, the oldest first; attempts that others followed are
 *     left out
 * @param lastStarts when the schedule started each suite last
 */
record PastRuns(Map<String, List<Run>> bySuite, Map<String, Instant> lastStarts) {

  private static final int ENOUGH_FOR_A_VERDICT = 50;

  /** A suite that is tried every minute may be maintained for half a day. */
  private static final int MOST = 1_000;

  /** A suite that hangs is missed so often that its last result would not be among the latest. */
  private static final Set<Outcome> STARTED =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Outcome.MISSED)));

  static PastRuns read(
      RunHistory history, List<Suite> suites, MaintenanceView maintenance, Instant now) {
    Map<String, List<Run>> bySuite = new HashMap<>();
    Map<String, Instant> lastStarts = new HashMap<>();
    for (Suite suite : suites) {
      List<Run> runs = readLatest(history, suite.id(), maintenance, now);
      bySuite.put(suite.id(), runs.stream().filter(run -> !run.retried()).toList());
      lastStart(runs).ifPresent(start -> lastStarts.put(suite.id(), start));
    }
    return new PastRuns(bySuite, lastStarts);
  }

  /** The oldest first. However many there are that do not count, enough of the others are there. */
  private static List<Run> readLatest(
      RunHistory history, String suite, MaintenanceView maintenance, Instant now) {
    List<Run> latest = new ArrayList<>();
    String before = Node.firstIdAfter(now);
    do {
      Page<Run> page = history.findRuns(new RunQuery(suite, before, STARTED, ENOUGH_FOR_A_VERDICT));
      latest.addAll(page.data());
      before = page.next();
    } while (before != null
        && latest.size() < MOST
        && latest.stream().filter(run -> counts(run, maintenance)).count() < ENOUGH_FOR_A_VERDICT);
    Collections.reverse(latest);
    return latest;
  }

  private static boolean counts(Run run, MaintenanceView maintenance) {
    return !run.retried()
        && run.start().launch().trigger() == Trigger.SCHEDULE
        && maintenance.isOutside(run);
  }

  /** A launch started with the first attempt. */
  private static Optional<Instant> lastStart(List<Run> runs) {
    List<RunStart> scheduled =
        runs.stream()
            .map(Run::start)
            .filter(start -> start.launch().trigger() == Trigger.SCHEDULE)
            .toList();
    return scheduled.stream()
        .filter(start -> start.launch().equals(scheduled.get(scheduled.size() - 1).launch()))
        .map(RunStart::startedAt)
        .min(Comparator.naturalOrder());
  }

  /** All of them, those of each suite the oldest first. */
  Stream<Run> all() {
    return bySuite.values().stream().flatMap(List::stream);
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
    return Optional.ofNullable(lastStarts.get(suite));
  }
}
