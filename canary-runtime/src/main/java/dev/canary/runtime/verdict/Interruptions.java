package dev.canary.runtime.verdict;

import dev.canary.runtime.run.MaintainedTime;
import dev.canary.runtime.run.MaintenanceView;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Maintenance interrupts the ageing of what was heard of a suite: after it, everything is as fresh
 * as if it had been heard at that moment, except what was too old before it began.
 */
record Interruptions(MaintenanceView maintenance) {

  /** Who comes so seldom that more windows fit in between is asked about often all the same. */
  private static final int MOST_IN_A_ROW = 100;

  /** A track whose suite is not maintained now. */
  Track apply(String suite, Track track, Rules rules, Moment now) {
    return track.withHeard(heard -> renew(suite, heard, rules.freshFor(), now));
  }

  private Moment renew(String suite, Moment heard, Duration freshFor, Moment now) {
    return maintenance
        .findLast(suite, now.time(), heard.time())
        .map(last -> last(suite, last, heard.time(), freshFor))
        .filter(heard.time()::isBefore)
        .map(renewed -> now.minus(Duration.between(renewed, now.time())))
        .orElse(heard);
  }

  /** The end of the last maintenance that it was still fresh at, or when it was heard of. */
  private Instant last(String suite, MaintainedTime last, Instant heard, Duration freshFor) {
    MaintainedTime renewedBy = last;
    MaintainedTime time = last;
    for (int step = 0; step < MOST_IN_A_ROW; step++) {
      Optional<MaintainedTime> before =
          maintenance.findLast(suite, time.from().minusNanos(1), heard);
      Instant fresh = before.map(MaintainedTime::to).orElse(heard);
      boolean wasTooOld = Duration.between(fresh, time.from()).compareTo(freshFor) > 0;
      if (before.isEmpty()) {
        return wasTooOld ? heard : renewedBy.to();
      }
      time = before.get();
      renewedBy = wasTooOld ? time : renewedBy;
    }
    return renewedBy.to();
  }
}
