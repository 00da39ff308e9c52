package dev.canary.runtime.run;

import java.time.Duration;

/** Told of what becomes of ticks. Called by the scheduler's only thread: it returns at once. */
public interface ScheduleListener {

  /**
   * A launch of the group was started.
   *
   * @param delay from the moment that it was due to the moment that it was started
   */
  default void onTick(Group group, Duration delay) {}

  /** Ticks of the group were missed; each of its suites has one missed run for them. */
  default void onMissed(Group group, MissedReason reason) {}
}
