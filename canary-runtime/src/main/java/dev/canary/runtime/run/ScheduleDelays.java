package dev.canary.runtime.run;

import java.time.Duration;
import java.util.List;

/**
 * How late launches were started lately, and how many ticks were missed.
 *
 * @param latest from the moment that each was due to the moment that it was started, the newest
 *     last
 * @param missed since the start of the prober
 */
public record ScheduleDelays(List<Duration> latest, long missed) {

  public ScheduleDelays {
    latest = List.copyOf(latest);
  }
}
