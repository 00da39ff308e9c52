package dev.canary.runtime.cli;

import dev.canary.runtime.config.FailOn;
import dev.canary.runtime.report.Took;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of all suites that were to run.
 *
 * @param asked the suites, in the order in which they are reported
 * @param runs those that ended, in the order in which they did; each attempt of a suite is one
 */
record OnceResult(List<Suite> asked, List<Run> runs) {

  OnceResult {
    asked = List.copyOf(asked);
    runs = List.copyOf(runs);
  }

  /**
   * The verdict. A suite that failed counts first: it is a finding, whatever befell the others.
   * Then the prober's own faults, which may be why others are blocked. A suite that was aborted is
   * neither good nor bad, but where no suite passed at all, nothing is known to be well.
   */
  int exitCode(FailOn failOn) {
    if (any(Outcome.FAILED)) {
      return ExitCode.SUITE_FAILED;
    }
    if (any(Outcome.ERROR) || any(Outcome.MISSED) || !withoutRun().isEmpty()) {
      return ExitCode.PROBER_FAILED;
    }
    boolean bad = any(Outcome.BLOCKED) || (failOn == FailOn.DEGRADED && any(Outcome.DEGRADED));
    boolean good = any(Outcome.PASSED) || any(Outcome.DEGRADED);
    return bad || !good ? ExitCode.SUITE_FAILED : ExitCode.WELL;
  }

  /** Suites of which nothing was heard. */
  List<Suite> withoutRun() {
    Set<String> heardOf = last().stream().map(Run::suite).collect(Collectors.toSet());
    return asked.stream().filter(suite -> !heardOf.contains(suite.id())).toList();
  }

  /** The runs that count: where there were several attempts, the last of them. */
  List<Run> last() {
    return runs.stream().filter(run -> !run.retried()).toList();
  }

  /** The attempts that failed before this run, the first of them first. */
  List<Run> before(Run run) {
    return runs.stream().filter(Run::retried).filter(it -> it.suite().equals(run.suite())).toList();
  }

  /** When the first run started. */
  Optional<Instant> findStart() {
    return runs.stream().map(run -> run.start().startedAt()).min(Comparator.naturalOrder());
  }

  /** When the last run ended. */
  Optional<Instant> findEnd() {
    return runs.stream()
        .map(run -> run.findEnd().orElseThrow().endedAt())
        .max(Comparator.naturalOrder());
  }

  /** Such as {@code 3 passed, 1 failed, 1 blocked in 2.3 s}. */
  String summary() {
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      add(parts, count(outcome), outcome.name().toLowerCase(Locale.ROOT));
    }
    add(parts, withoutRun().size(), "without a result");
    return "%s in %s".formatted(String.join(", ", parts), Took.text(took()));
  }

  private static void add(List<String> parts, long count, String word) {
    if (count > 0) {
      parts.add("%d %s".formatted(count, word));
    }
  }

  private Duration took() {
    return findStart()
        .map(start -> Duration.between(start, findEnd().orElse(start)))
        .orElse(Duration.ZERO);
  }

  private boolean any(Outcome outcome) {
    return count(outcome) > 0;
  }

  private long count(Outcome outcome) {
    return last().stream()
        .filter(run -> Objects.equals(run.findOutcome().orElse(null), outcome))
        .count();
  }
}
