package dev.canary.runtime.config;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the prober listens.
 *
 * @param port 0 picks a free one
 * @param baseUrl how others reach the prober; absent if nobody said
 */
public record WebSettings(String host, int port, @Nullable URI baseUrl) {

  public Optional<URI> findBaseUrl() {
    return Optional.ofNullable(baseUrl);
  }
}
