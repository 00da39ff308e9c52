package dev.canary.runtime.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one suite.
 *
 * @param latest the run that the verdict rests on: the latest that ended with a result; absent
 *     before the first
 * @param since when the verdict became what it is; absent before the first result
 * @param consecutiveFailures how many runs have failed in a row
 * @param blockedBy ids of the failing suites at the root, if it is blocked
 * @param blocks ids of the suites that it blocks, directly or not
 */
public record SuiteHealth(
    Suite suite,
    Verdict verdict,
    @Nullable Run latest,
    @Nullable Instant since,
    int consecutiveFailures,
    List<String> blockedBy,
    List<String> blocks) {

  public SuiteHealth {
    blockedBy = List.copyOf(blockedBy);
    blocks = List.copyOf(blocks);
  }

  /** What this verdict means for health. */
  public HealthStatus status() {
    return switch (verdict) {
      case FAILING, STALE, PENDING -> HealthStatus.FAIL;
      case DEGRADED -> HealthStatus.WARN;
      case PASSING, BLOCKED, PAUSED -> HealthStatus.PASS;
    };
  }
}
