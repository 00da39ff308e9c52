package dev.canary.runtime.notify;

import dev.canary.api.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once when pings begin to fail and once when they work again, however many fail in between:
 * once for a server that does not answer, and once for each of its addresses that it refuses. Used
 * by one thread alone.
 */
final class PingTroubles {

  private static final Logger LOG = LoggerFactory.getLogger(PingTroubles.class);

  private final InstantSource clock;

  /** Since when, by server or by owner. */
  private final Map<String, Instant> troubles = new HashMap<>();

  PingTroubles(InstantSource clock) {
    this.clock = clock;
  }

  void onMissed(PingTarget target, String reason) {
    if (begins(server(target))) {
      LOG.warn(
          "Pings do not get through to {}, because {}. Suites run on, but whoever waits for these pings may raise an alarm.",
          target.url(),
          reason);
    }
  }

  void onRefused(PingTarget target, String reason) {
    if (begins(target.owner())) {
      LOG.warn(
          "Pings of the {} are refused by {}, because {}. Correct {}.",
          target.owner(),
          target.url(),
          reason,
          target.key());
    }
  }

  private boolean begins(String what) {
    return troubles.putIfAbsent(what, clock.instant()) == null;
  }

  void onAccepted(PingTarget target) {
    Instant missedSince = troubles.remove(server(target));
    if (missedSince != null) {
      LOG.info("Pings get through to {} again after {}.", target.url(), since(missedSince));
    }
    Instant refusedSince = troubles.remove(target.owner());
    if (refusedSince != null) {
      LOG.info(
          "Pings of the {} are accepted again by {} after {}.",
          target.owner(),
          target.url(),
          since(refusedSince));
    }
  }

  private String since(Instant begin) {
    Duration passed = Duration.between(begin, clock.instant());
    return Durations.format(passed);
  }

  /** The text of an address shows its server only. */
  private static String server(PingTarget target) {
    return target.url().toString();
  }
}
