package dev.canary.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one run of one suite.
 *
 * @param runId absent if nobody has chosen one
 * @param enforced whether deadlines cut anything off
 */
record RunSettings(
    @Nullable String runId,
    String trigger,
    Duration timeout,
    Duration cleanupTimeout,
    boolean enforced) {

  static RunSettings of(SuiteModel suite, EngineOptions options) {
    return new RunSettings(
        options.runId(suite),
        options.trigger(),
        options.timeout(suite),
        options.cleanupTimeout(suite),
        options.isTimeoutEnforced());
  }

  Deadline suiteDeadline(long now) {
    return deadline(timeout, "the suite's timeout", now);
  }

  Deadline cleanupDeadline(long now) {
    return deadline(cleanupTimeout, "its timeout", now);
  }

  Deadline stepDeadline(StepModel step, Deadline suite, long now) {
    Duration own = step.rules().timeout();
    return own == null ? suite : deadline(own, "its timeout", now).earlier(suite);
  }

  private Deadline deadline(Duration timeout, String owner, long now) {
    return enforced ? Deadline.after(timeout, owner, now) : Deadline.endless(now);
  }
}
