package dev.canary.runtime.config;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dead-man's switch of the prober itself; those of suites are in their {@link SuiteOverride}.
 *
 * @param url absent if there is none
 * @param every from ping to ping
 */
public record PingSettings(@Nullable PingUrl url, Duration every) {

  public Optional<PingUrl> findUrl() {
    return Optional.ofNullable(url);
  }

  /** The same without an address: nobody is pinged. */
  public PingSettings silent() {
    return new PingSettings(null, every);
  }
}
