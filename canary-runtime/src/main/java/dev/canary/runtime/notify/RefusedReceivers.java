package dev.canary.runtime.notify;

import dev.canary.runtime.config.AlertChannel;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says of each address once that it gets no mail though others do, until it gets some. Safe for use
 * by many threads.
 */
final class RefusedReceivers {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedReceivers.class);

  private final AlertChannel channel;
  private final Set<String> known = new HashSet<>();

  RefusedReceivers(AlertChannel channel) {
    this.channel = channel;
  }

  /**
   * A mail was accepted.
   *
   * @param refused the addresses for which it was not, and the answers
   */
  synchronized void onAccepted(Map<String, Integer> refused) {
    known.retainAll(refused.keySet());
    refused.forEach(this::onRefused);
  }

  private void onRefused(String address, int answer) {
    if (known.add(address)) {
      LOG.warn(
          "The mail server of the channel {} ({}) takes no mail for {}, because the answer is {}. Others have got the alert. Correct canary.alerts.channels.{}.to.",
          channel.name(),
          channel.url(),
          address,
          answer,
          channel.name());
    }
  }
}
