package dev.canary.runtime.run;

import java.time.Instant;
import java.util.Optional;

/** Shows the schedule; answers from memory, to any thread. */
public interface ScheduleView {

  /** When the suite is due next; empty if it is paused, unknown, or nothing is scheduled now. */
  Optional<Instant> findNext(String suiteId);
}
