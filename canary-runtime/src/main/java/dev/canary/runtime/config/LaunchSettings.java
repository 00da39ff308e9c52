package dev.canary.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How suites are launched where nothing else is said for them.
 *
 * @param every from start to start
 * @param timeout bounds the steps of a suite together
 * @param isolation where launches happen; absent if each command does as it likes
 * @param shutdownGrace how long running suites may take to clean up when the prober is stopped
 * @param maxLaunches how many launches may go on at once; absent if any number may
 * @param workerJvmArgs options for the JVMs of workers, after the prober's own
 */
public record LaunchSettings(
    Duration every,
    Duration timeout,
    @Nullable Isolation isolation,
    Duration shutdownGrace,
    @Nullable Integer maxLaunches,
    List<String> workerJvmArgs) {

  public LaunchSettings {
    workerJvmArgs = List.copyOf(workerJvmArgs);
  }

  public Optional<Isolation> findIsolation() {
    return Optional.ofNullable(isolation);
  }

  public OptionalInt findMaxLaunches() {
    return maxLaunches == null ? OptionalInt.empty() : OptionalInt.of(maxLaunches);
  }
}
