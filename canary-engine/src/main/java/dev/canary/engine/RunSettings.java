package dev.canary.engine;

import dev.canary.engine.http.Evidence;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one run of one suite or environment.
 *
 * @param runIds its own, then those of the attempts that may follow; what nobody has chosen is not
 *     there
 * @param cleanupOnly whether no step is to run
 * @param evidence what is kept of what it does
 * @param bounds how long it may take
 */
record RunSettings(
    List<String> runIds, String trigger, boolean cleanupOnly, Evidence evidence, Bounds bounds) {

  /**
   * How long things may take.
   *
   * @param timeout of all that is done before others may depend on it
   * @param owner whose timeout that is, as messages tell it
   * @param undoTimeout of the cleanup, or the deletion
   * @param enforced whether deadlines cut anything off
   */
  record Bounds(Duration timeout, String owner, Duration undoTimeout, boolean enforced) {

    private Deadline deadline(Duration timeout, String owner, long now) {
      return enforced ? Deadline.after(timeout, owner, now) : Deadline.endless(now);
    }
  }

  static RunSettings of(SuiteModel suite, EngineOptions options) {
    return of(
        suite,
        options,
        new Bounds(
            options.timeout(suite),
            "the suite's timeout",
            options.cleanupTimeout(suite),
            options.isTimeoutEnforced()));
  }

  static RunSettings of(EnvironmentModel environment, EngineOptions options) {
    return of(
        environment,
        options,
        new Bounds(
            options.deployTimeout(environment),
            "its timeout",
            options.deleteTimeout(environment),
            options.isTimeoutEnforced()));
  }

  private static RunSettings of(NodeModel node, EngineOptions options, Bounds bounds) {
    return new RunSettings(
        options.runIds(node),
        options.trigger(),
        options.isCleanupOnly(),
        options.evidence(),
        bounds);
  }

  /** The same for the attempt that follows. */
  RunSettings ofNextAttempt() {
    List<String> left = runIds.stream().skip(1).toList();
    return new RunSettings(left, trigger, cleanupOnly, evidence, bounds);
  }

  /** Absent if nobody has chosen one. */
  @Nullable String runId() {
    return runIds.isEmpty() ? null : runIds.get(0);
  }

  Deadline deadline(long now) {
    return bounds.deadline(bounds.timeout, bounds.owner, now);
  }

  Deadline undoDeadline(long now) {
    return bounds.deadline(bounds.undoTimeout, "its timeout", now);
  }

  Deadline stepDeadline(StepModel step, Deadline suite, long now) {
    Duration own = step.rules().timeout();
    return own == null ? suite : bounds.deadline(own, "its timeout", now).earlier(suite);
  }
}
