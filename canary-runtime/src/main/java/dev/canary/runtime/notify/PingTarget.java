package dev.canary.runtime.notify;

import dev.canary.runtime.config.PingUrl;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * Whose pings go where.
 *
 * @param owner as messages call it, such as {@code suite invoices}
 * @param key where its address is configured
 */
record PingTarget(String owner, String key, PingUrl url) {

  /** The address for a ping. Whatever the configured one asks for, such as create=1, stays. */
  HttpUrl address(Ping ping) {
    HttpUrl.Builder address = Objects.requireNonNull(HttpUrl.get(url.uri())).newBuilder();
    if (!ping.signal().path().isEmpty()) {
      address.addPathSegment(ping.signal().path());
    }
    if (ping.runId() != null) {
      address.addQueryParameter("rid", ping.runId());
    }
    return address.build();
  }
}
