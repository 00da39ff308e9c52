package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;

/** When results change the verdict on a suite, and for how long they are believed. */
record Rules(SuitePolicy policy, Duration every) {

  /** Results older than this are not believed. */
  Duration freshFor() {
    return every.multipliedBy(2).plus(policy.longest());
  }

  int memory() {
    return Math.max(policy.failAfter().window(), policy.recoverAfter().window());
  }

  /** The verdict after a result that the tally already counts. */
  Verdict judge(Verdict before, Outcome result, Tally tally) {
    if (!result.isGood()) {
      return tally.hasFailed(policy.failAfter()) ? Verdict.FAILING : before;
    }
    if (before == Verdict.FAILING && !tally.hasRecovered(policy.recoverAfter())) {
      return Verdict.FAILING;
    }
    return result == Outcome.DEGRADED ? Verdict.DEGRADED : Verdict.PASSING;
  }
}
