package dev.canary.runtime.run;

import java.util.List;

/** Knows uptime and coverage; answers from memory. */
public interface AvailabilitySource {

  /** For each span, the shortest first; of a suite that is unknown nothing is known. */
  List<Availability> findAvailability(String suite);
}
