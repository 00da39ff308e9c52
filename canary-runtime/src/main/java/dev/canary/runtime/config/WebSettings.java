package dev.canary.runtime.config;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the prober listens, and to whom.
 *
 * @param port 0 picks a free one
 * @param baseUrl how others reach the prober; absent if nobody said
 * @param tls absent if it speaks plain HTTP
 */
public record WebSettings(
    String host,
    int port,
    @Nullable URI baseUrl,
    AccessSettings access,
    @Nullable TlsSettings tls) {

  public Optional<URI> findBaseUrl() {
    return Optional.ofNullable(baseUrl);
  }

  public Optional<TlsSettings> findTls() {
    return Optional.ofNullable(tls);
  }

  /** The same without users and tokens. */
  WebSettings withoutAccess() {
    return new WebSettings(host, port, baseUrl, AccessSettings.DEFAULT, tls);
  }
}
