package dev.canary.runtime;

import dev.canary.runtime.run.ExecutedRuns;
import dev.canary.runtime.run.Span;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.store.RunStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What earlier probers have recorded that uptime and coverage are made of.
 *
 * @param changes of each suite's verdict, the oldest first
 */
record PastVerdicts(List<VerdictChange> changes, List<ExecutedRuns> executed) {

  /** Of no suites without the store: a plan that knows them all changes whether it can be read. */
  static PastVerdicts read(RunStore store, List<Suite> suites, Instant now) {
    if (suites.isEmpty()) {
      return new PastVerdicts(List.of(), List.of());
    }
    Instant from = now.minus(Span.MONTH.length()).truncatedTo(ChronoUnit.HOURS);
    List<VerdictChange> changes =
        suites.stream().flatMap(it -> store.findChanges(it.id(), from).stream()).toList();
    Set<String> ids = suites.stream().map(Suite::id).collect(Collectors.toSet());
    List<ExecutedRuns> executed =
        store.findExecuted(from).stream().filter(it -> ids.contains(it.suite())).toList();
    return new PastVerdicts(changes, executed);
  }
}
