package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one suite: enough to judge it at any later moment.
 *
 * @param verdict what its results alone say: pending, passing, degraded or failing
 * @param since when that began; absent before the first result
 * @param latest the latest run that passed, degraded or failed
 * @param heard when that was heard of
 * @param unheeded the latest run, if it came after that and brought no result
 * @param block set if the suite was blocked after that
 */
record Track(
    Verdict verdict,
    @Nullable Instant since,
    @Nullable Run latest,
    @Nullable Moment heard,
    @Nullable Run unheeded,
    @Nullable Block block,
    Tally tally) {

  static final Track EMPTY = new Track(Verdict.PENDING, null, null, null, null, null, Tally.EMPTY);

  /** Only scheduled runs count; and of them only those that say something about the system. */
  Track after(Run run, Rules rules, Moment now) {
    RunEnd end = run.end();
    if (end == null || run.start().launch().trigger() != Trigger.SCHEDULE) {
      return this;
    }
    return switch (end.outcome()) {
      case PASSED, DEGRADED, FAILED -> settle(run, end, rules, now);
      case BLOCKED ->
          new Track(verdict, since, latest, heard, run, Block.after(block, run, end, now), tally);
      case ABORTED, ERROR, MISSED -> new Track(verdict, since, latest, heard, run, block, tally);
    };
  }

  private Track settle(Run run, RunEnd end, Rules rules, Moment now) {
    boolean expired = isExpired(rules, now);
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
        now,
        null,
        null,
        fails ? counted.startRecovery() : counted);
  }

  /** The same, as if everything had been heard of at other moments. */
  Track withHeard(UnaryOperator<Moment> change) {
    return new Track(
        verdict,
        since,
        latest,
        heard == null ? null : change.apply(heard),
        unheeded,
        block == null ? null : block.withHeard(change.apply(block.heard())),
        tally);
  }

  /** How old the latest result is; empty before the first. */
  private Optional<Duration> findAge(Moment now) {
    return Optional.ofNullable(heard).map(then -> then.until(now));
  }

  /** For how long the latest result is still believed; negative when it is not; empty before it. */
  Optional<Duration> findRest(Rules rules, Moment now) {
    return findAge(now).map(rules.freshFor()::minus);
  }

  private boolean isExpired(Rules rules, Moment now) {
    return findRest(rules, now).filter(Duration::isNegative).isPresent();
  }

  /** Since when the latest result is too old to believe; empty if it is not. */
  Optional<Instant> findExpiry(Rules rules, Moment now) {
    return findRest(rules, now)
        .filter(Duration::isNegative)
        .flatMap(rest -> Optional.ofNullable(heard).map(then -> expiry(then, rest, rules, now)));
  }

  /** By the clock of the wall, unless that was put back. */
  private static Instant expiry(Moment heard, Duration rest, Rules rules, Moment now) {
    Instant expiry = heard.time().plus(rules.freshFor());
    return expiry.isAfter(now.time()) ? now.time().plus(rest) : expiry;
  }
}
