package dev.canary.runtime.config;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * What the time of day means where clocks are put forward and back. A time that is left out is the
 * moment at which clocks are put forward; of a time that comes twice the first one is meant.
 */
final class LocalTimes {

  private LocalTimes() {}

  static Instant toInstant(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(time);
    return transition != null && transition.isGap()
        ? transition.getInstant()
        : time.atZone(zone).toInstant();
  }

  /**
   * The latest time of day that has come by a moment. While times come a second time, that is the
   * last one of those.
   */
  static LocalDateTime reached(Instant moment, ZoneId zone) {
    LocalDateTime time = LocalDateTime.ofInstant(moment, zone);
    ZoneOffsetTransition transition = zone.getRules().getTransition(time);
    return transition != null && !moment.isBefore(transition.getInstant())
        ? transition.getDateTimeBefore().minusNanos(1)
        : time;
  }
}
