package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one suite: enough to judge it at any later moment.
 *
 * @param verdict what its results alone say: pending, passing, degraded or failing
 * @param since when that began; absent before the first result
 * @param latest the latest run that passed, degraded or failed
 * @param block set if the suite was blocked after that
 */
record Track(
    Verdict verdict,
    @Nullable Instant since,
    @Nullable Run latest,
    @Nullable Block block,
    Tally tally) {

  static final Track EMPTY = new Track(Verdict.PENDING, null, null, null, Tally.EMPTY);

  /** The latest run of a suite that is blocked, and since when it is. */
  record Block(Run latest, Instant since) {}

  /** Only scheduled runs count; and of them only those that say something about the system. */
  Track after(Run run, Rules rules) {
    RunEnd end = run.end();
    if (end == null || run.start().launch().trigger() != Trigger.SCHEDULE) {
      return this;
    }
    return switch (end.outcome()) {
      case PASSED, DEGRADED, FAILED -> settle(run, end, rules);
      case BLOCKED -> new Track(verdict, since, latest, block(run, end), tally);
      case ABORTED, ERROR, MISSED -> this;
    };
  }

  private Block block(Run run, RunEnd end) {
    return new Block(run, block == null ? end.endedAt() : block.since());
  }

  private Track settle(Run run, RunEnd end, Rules rules) {
    boolean expired = findExpiry(rules).filter(end.endedAt()::isAfter).isPresent();
    // What was too old to believe must not come back by a failure that is below the threshold.
    Verdict before = expired && verdict != Verdict.FAILING ? Verdict.PENDING : verdict;
    Tally counted = tally.add(end.outcome().isGood(), rules.memory());
    Verdict after = rules.judge(before, end.outcome(), counted);
    boolean goesOn = after == verdict && since != null && block == null && !expired;
    boolean fails = after == Verdict.FAILING && verdict != Verdict.FAILING;
    return new Track(
        after,
        goesOn ? since : end.endedAt(),
        run,
        null,
        fails ? counted.startRecovery() : counted);
  }

  /** Until when the latest result is believed; empty before the first. */
  Optional<Instant> findExpiry(Rules rules) {
    return Optional.ofNullable(latest)
        .flatMap(Run::findEnd)
        .map(end -> end.endedAt().plus(rules.freshFor()));
  }
}
