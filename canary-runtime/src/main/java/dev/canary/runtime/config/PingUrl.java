package dev.canary.runtime.config;

import java.net.URI;

/**
 * Where pings go. Whoever knows the path can send pings too, so it is a secret: as a text only the
 * server is shown.
 *
 * @param uri with a host; {@code http} or {@code https}
 */
public record PingUrl(URI uri) {

  /** Such as {@code https://hc-ping.com/[REDACTED]}. */
  @Override
  public String toString() {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return "%s://%s%s/[REDACTED]".formatted(uri.getScheme(), uri.getHost(), port);
  }
}
