package dev.canary.runtime.verdict;

import dev.canary.runtime.run.MaintainedTime;
import dev.canary.runtime.run.MaintenanceView;
import java.time.Duration;
import java.time.Instant;

/**
 * Maintenance interrupts the ageing of what was heard of a suite: after it, everything is as fresh
 * as if it had been heard at that moment, except what was too old before it began.
 */
record Interruptions(MaintenanceView maintenance) {

  /** A track whose suite is not maintained now. */
  Track apply(String suite, Track track, Rules rules, Moment now) {
    return track.withHeard(heard -> renew(suite, heard, rules.freshFor(), now));
  }

  private Moment renew(String suite, Moment heard, Duration freshFor, Moment now) {
    Instant fresh = heard.time();
    for (MaintainedTime time : maintenance.findAll(suite, now.time(), heard.time())) {
      if (Duration.between(fresh, time.from()).compareTo(freshFor) > 0) {
        break;
      }
      fresh = time.to();
    }
    return fresh.equals(heard.time()) ? heard : now.minus(Duration.between(fresh, now.time()));
  }
}
