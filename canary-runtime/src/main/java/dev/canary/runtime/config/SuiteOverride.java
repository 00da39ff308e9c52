package dev.canary.runtime.config;

import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.Threshold;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the configuration says for one suite, instead of the suite itself; the rest is absent. */
public record SuiteOverride(
    @Nullable Duration every,
    @Nullable Duration timeout,
    @Nullable Duration cleanupTimeout,
    @Nullable Threshold failAfter,
    @Nullable Threshold recoverAfter,
    @Nullable Boolean paused,
    @Nullable Boolean mute,
    @Nullable PingUrl pingUrl) {

  static final SuiteOverride NOTHING =
      new SuiteOverride(null, null, null, null, null, null, null, null);

  /** Where starts and ends of the runs of the suite are told; absent if nowhere. */
  public Optional<PingUrl> findPingUrl() {
    return Optional.ofNullable(pingUrl);
  }

  /** Whether no new alert of the suite is told. */
  public boolean isMuted() {
    return Boolean.TRUE.equals(mute);
  }

  /** The policy that the suite asks for, with what is said here put in its place. */
  public SuitePolicy applyTo(SuitePolicy policy) {
    return new SuitePolicy(
        every == null ? policy.every() : every,
        Objects.requireNonNullElse(timeout, policy.timeout()),
        Objects.requireNonNullElse(cleanupTimeout, policy.cleanupTimeout()),
        Objects.requireNonNullElse(failAfter, policy.failAfter()),
        Objects.requireNonNullElse(recoverAfter, policy.recoverAfter()),
        Objects.requireNonNullElse(paused, policy.paused()));
  }
}
