package dev.canary.runtime.notify;

import dev.canary.api.Durations;
import dev.canary.runtime.config.AlertChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once when a channel begins to fail and once when it works again. Used by one thread alone.
 */
final class ChannelTroubles {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelTroubles.class);

  private final AlertChannel channel;
  private final InstantSource clock;
  private @Nullable Instant missedSince;
  private @Nullable Instant refusedSince;

  ChannelTroubles(AlertChannel channel, InstantSource clock) {
    this.channel = channel;
    this.clock = clock;
  }

  void onMissed(String reason) {
    if (missedSince == null) {
      missedSince = clock.instant();
      LOG.warn(
          "Alerts do not get through to the channel {} ({}), because {}. They are kept, and tried again until they do.",
          channel.name(),
          channel.url(),
          reason);
    }
  }

  void onRefused(String reason) {
    if (refusedSince == null) {
      refusedSince = clock.instant();
      LOG.warn(
          "Alerts are refused by the channel {} ({}), because {}. Correct what stands under canary.alerts.channels.{}; they are kept, and tried again.",
          channel.name(),
          channel.url(),
          reason,
          channel.name());
    }
  }

  void onAccepted() {
    Instant since = missedSince == null ? refusedSince : missedSince;
    if (since != null) {
      LOG.info(
          "Alerts get through to the channel {} again after {}.",
          channel.name(),
          Durations.format(Duration.between(since, clock.instant())));
    }
    missedSince = null;
    refusedSince = null;
  }
}
