package dev.canary.runtime.config;

import java.net.URI;

/**
 * An address of which whoever knows it can make use, so it is a secret: as a text only the server
 * is shown.
 *
 * @param uri with a scheme and a host
 */
public record SecretUrl(URI uri) {

  /** Such as {@code https://hooks.slack.com/[REDACTED]}. */
  @Override
  public String toString() {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return "%s://%s%s/[REDACTED]".formatted(uri.getScheme(), uri.getHost(), port);
  }
}
