package dev.canary.runtime.config;

import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when suites stop working.
 *
 * @param on the verdicts that raise an alert
 * @param remindEvery absent if nobody is reminded
 * @param mute whether no new alert is told
 */
public record AlertSettings(
    Set<Verdict> on, @Nullable Duration remindEvery, boolean mute, List<AlertChannel> channels) {

  public AlertSettings {
    on = Set.copyOf(on);
    channels = List.copyOf(channels);
  }

  public Optional<Duration> findRemindEvery() {
    return Optional.ofNullable(remindEvery);
  }

  /** The same without channels: nobody is told. */
  public AlertSettings silent() {
    return new AlertSettings(on, remindEvery, mute, List.of());
  }
}
