package dev.canary.runtime.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one suite.
 *
 * @param latest the run that the verdict rests on: the latest that ended with a result; absent
 *     before the first
 * @param unheeded the latest run, if it came after that one and brought no result: missed, aborted,
 *     blocked, or spoilt by the prober
 * @param since when the verdict became what it is; absent before the first result
 * @param consecutiveFailures how many runs have failed in a row
 * @param maintenance the window that it is in; absent if it is in none
 */
public record SuiteHealth(
    Suite suite,
    Verdict verdict,
    @Nullable Run latest,
    @Nullable Run unheeded,
    @Nullable Instant since,
    int consecutiveFailures,
    Ties ties,
    @Nullable Maintenance maintenance) {

  /** One that is not maintained. */
  public SuiteHealth(
      Suite suite,
      Verdict verdict,
      @Nullable Run latest,
      @Nullable Run unheeded,
      @Nullable Instant since,
      int consecutiveFailures,
      Ties ties) {
    this(suite, verdict, latest, unheeded, since, consecutiveFailures, ties, null);
  }

  /**
   * Who blocks whom.
   *
   * @param blockedBy ids of the failing suites at the root, if it is blocked by suites
   * @param environment which environment failed and why, if it is blocked by that
   * @param blocks ids of the suites that it blocks, directly or not
   */
  public record Ties(List<String> blockedBy, @Nullable String environment, List<String> blocks) {

    public static final Ties NONE = new Ties(List.of(), null, List.of());

    public Ties {
      blockedBy = List.copyOf(blockedBy);
      blocks = List.copyOf(blocks);
    }
  }

  public List<String> blockedBy() {
    return ties.blockedBy();
  }

  public List<String> blocks() {
    return ties.blocks();
  }

  /** Which environment blocks it, and why; empty if none does. */
  public Optional<String> findEnvironment() {
    return Optional.ofNullable(ties.environment());
  }

  public Optional<Maintenance> findMaintenance() {
    return Optional.ofNullable(maintenance);
  }

  public Optional<Run> findUnheeded() {
    return Optional.ofNullable(unheeded);
  }

  /** The same, but of an environment that failed only the name. */
  public SuiteHealth withoutMessages() {
    String environment = ties.environment() == null ? null : ties.environment().split(":", 2)[0];
    return new SuiteHealth(
        suite,
        verdict,
        latest,
        unheeded,
        since,
        consecutiveFailures,
        new Ties(ties.blockedBy(), environment, ties.blocks()),
        maintenance);
  }

  /** What this verdict means for health. Suites that block others make it fail themselves. */
  public HealthStatus status() {
    return switch (verdict) {
      case FAILING, STALE, PENDING -> HealthStatus.FAIL;
      case DEGRADED -> HealthStatus.WARN;
      case BLOCKED -> ties.environment() == null ? HealthStatus.PASS : HealthStatus.FAIL;
      case PASSING, PAUSED, MAINTENANCE -> HealthStatus.PASS;
    };
  }
}
