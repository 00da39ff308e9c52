package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Maintenance;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.SuiteHealth.Ties;
import dev.canary.runtime.run.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is found of one suite when it is looked at alone, at one moment.
 *
 * @param environmentFails whether it is blocked by an environment, whatever its own results say
 * @param maintenance the window that it is in; absent if it is in none
 */
record Finding(
    Suite suite,
    Track track,
    Verdict verdict,
    @Nullable Instant since,
    boolean environmentFails,
    @Nullable Maintenance maintenance) {

  static Finding paused(Suite suite, Track track) {
    return new Finding(suite, track, Verdict.PAUSED, null, false, null);
  }

  static Finding maintained(Suite suite, Track track, Maintenance window) {
    return new Finding(suite, track, Verdict.MAINTENANCE, window.from(), false, window);
  }

  static Finding of(Suite suite, Track track, Rules rules, Moment now) {
    Block block = track.block();
    boolean environmentFails = block != null && block.isByEnvironment(rules, now);
    Optional<Instant> expiry = track.findExpiry(rules, now);
    return new Finding(
        suite,
        track,
        expiry.isPresent() ? Verdict.STALE : track.verdict(),
        expiry.orElse(track.since()),
        environmentFails,
        null);
  }

  String id() {
    return suite.id();
  }

  /** What is paused or maintained is neither blocked nor anything else. */
  boolean isWatched() {
    return verdict != Verdict.PAUSED && verdict != Verdict.MAINTENANCE;
  }

  boolean isFailing() {
    return verdict == Verdict.FAILING && !environmentFails;
  }

  /** Completes it with what is known of the other suites. */
  SuiteHealth health(Blocking blocking) {
    if (maintenance != null) {
      return new SuiteHealth(
          suite,
          verdict,
          track.latest(),
          track.unheeded(),
          since,
          failures(),
          Ties.NONE,
          maintenance);
    }
    Block block = track.block();
    List<Finding> blockers = blocking.blockersOf(this);
    if (block != null && environmentFails) {
      return blocked(block, block.since(), new Ties(List.of(), block.culprit(), List.of()));
    }
    if (block != null && !blockers.isEmpty()) {
      List<String> ids = blockers.stream().map(Finding::id).toList();
      return blocked(block, later(block.since(), blockers), new Ties(ids, null, List.of()));
    }
    Ties ties = new Ties(List.of(), null, blocking.blockedBy(this));
    return new SuiteHealth(
        suite, verdict, track.latest(), track.unheeded(), since, failures(), ties);
  }

  private SuiteHealth blocked(Block block, Instant start, Ties ties) {
    return new SuiteHealth(suite, Verdict.BLOCKED, block.latest(), null, start, failures(), ties);
  }

  private int failures() {
    return track.tally().consecutiveFailures();
  }

  /** Blocked runs make a blocked suite only when one of the others has become failing. */
  private static Instant later(Instant blockedRuns, List<Finding> blockers) {
    return blockers.stream()
        .flatMap(blocker -> Stream.ofNullable(blocker.since()))
        .min(Instant::compareTo)
        .filter(blockedRuns::isBefore)
        .orElse(blockedRuns);
  }
}
