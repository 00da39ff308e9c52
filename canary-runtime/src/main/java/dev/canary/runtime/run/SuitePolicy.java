package dev.canary.runtime.run;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a suite is run and judged.
 *
 * @param every the interval that was explicitly given for this suite; absent if the default holds
 * @param timeout bounds the steps together
 * @param cleanupTimeout bounds the cleanup
 * @param failAfter how many failed runs make it failing
 * @param recoverAfter how many good runs make it well again
 * @param paused whether it is left out
 */
public record SuitePolicy(
    @Nullable Duration every,
    Duration timeout,
    Duration cleanupTimeout,
    Threshold failAfter,
    Threshold recoverAfter,
    boolean paused) {

  public Optional<Duration> findEvery() {
    return Optional.ofNullable(every);
  }

  /** The longest that a run may take. */
  public Duration longest() {
    return timeout.plus(cleanupTimeout);
  }
}
