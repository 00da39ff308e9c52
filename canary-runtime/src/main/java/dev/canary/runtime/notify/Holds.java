package dev.canary.runtime.notify;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * How long new alerts are held back. What is stale only because it could not run, while it was
 * blocked or paused, or while there was no prober, has its next turn first.
 */
record Holds(List<Group> groups, Duration settle) {

  Holds {
    groups = List.copyOf(groups);
  }

  /**
   * For what has changed while the prober runs.
   *
   * @param didNotRun whether it was blocked before, paused, or not there at all
   */
  Duration whileRunning(SuiteHealth suite, boolean didNotRun) {
    return suite.verdict() == Verdict.STALE && didNotRun ? launch(suite).plus(settle) : settle;
  }

  /** For what is found when the prober starts. */
  Duration atStart(SuiteHealth suite) {
    return suite.verdict() == Verdict.STALE ? turn(suite).plus(settle) : settle;
  }

  /** Until its group has come to its next turn, and all of it has run. */
  private Duration turn(SuiteHealth suite) {
    return groups.stream()
        .filter(group -> isIn(group, suite))
        .findFirst()
        .map(group -> group.every().plus(launch(suite)))
        .orElse(Duration.ZERO);
  }

  private Duration launch(SuiteHealth suite) {
    return groups.stream()
        .filter(group -> isIn(group, suite))
        .flatMap(group -> group.suites().stream())
        .map(Suite::policy)
        .map(policy -> policy.longest())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static boolean isIn(Group group, SuiteHealth suite) {
    return group.suites().stream().anyMatch(it -> it.id().equals(suite.suite().id()));
  }
}
