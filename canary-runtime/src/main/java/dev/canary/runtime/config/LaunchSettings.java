package dev.canary.runtime.config;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How suites are launched where nothing else is said for them.
 *
 * @param every from start to start
 * @param timeout bounds the steps of a suite together
 * @param shutdownGrace how long running suites may take to clean up when the prober is stopped
 * @param maxLaunches how many launches may go on at once; absent if any number may
 */
public record LaunchSettings(
    Duration every,
    Duration timeout,
    Isolation isolation,
    Duration shutdownGrace,
    @Nullable Integer maxLaunches) {

  public OptionalInt findMaxLaunches() {
    return maxLaunches == null ? OptionalInt.empty() : OptionalInt.of(maxLaunches);
  }
}
