package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is found of one suite when it is looked at alone, at one moment. */
record Finding(Suite suite, Track track, Verdict verdict, @Nullable Instant since) {

  static Finding paused(Suite suite, Track track) {
    return new Finding(suite, track, Verdict.PAUSED, null);
  }

  static Finding of(Suite suite, Track track, Rules rules, Instant now) {
    return track
        .findExpiry(rules)
        .filter(now::isAfter)
        .map(expiry -> new Finding(suite, track, Verdict.STALE, expiry))
        .orElseGet(() -> new Finding(suite, track, track.verdict(), track.since()));
  }

  String id() {
    return suite.id();
  }

  boolean isFailing() {
    return verdict == Verdict.FAILING;
  }

  /** Completes it with what is known of the other suites. */
  SuiteHealth health(Blocking blocking) {
    List<Finding> blockers = blocking.blockersOf(this);
    Track.Block block = track.block();
    int failures = track.tally().consecutiveFailures();
    if (block == null || blockers.isEmpty()) {
      List<String> blocks = blocking.blockedBy(this);
      return new SuiteHealth(suite, verdict, track.latest(), since, failures, List.of(), blocks);
    }
    Instant start = later(block.since(), blockers);
    List<String> ids = blockers.stream().map(Finding::id).toList();
    return new SuiteHealth(suite, Verdict.BLOCKED, block.latest(), start, failures, ids, List.of());
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
