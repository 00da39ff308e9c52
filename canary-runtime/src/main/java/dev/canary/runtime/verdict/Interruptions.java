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

  /** When it was last fresh by an interruption, going back as far as one could follow another. */
  private Instant last(String suite, MaintainedTime last, Instant heard, Duration freshFor) {
    MaintainedTime time = last;
    while (true) {
      Optional<MaintainedTime> before = maintenance.findLast(suite, time.from(), heard);
      Instant fresh = before.map(MaintainedTime::to).orElse(heard);
      if (Duration.between(fresh, time.from()).compareTo(freshFor) > 0) {
        return fresh;
      }
      if (before.isEmpty()) {
        return last.to();
      }
      time = before.get();
    }
  }
}
