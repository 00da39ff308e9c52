package dev.canary.runtime;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.MissedReason;
import dev.canary.runtime.run.ScheduleListener;
import java.time.Duration;
import java.util.List;

/** Tells several listeners of the schedule, in their order. */
record ScheduleListeners(List<ScheduleListener> listeners) implements ScheduleListener {

  @Override
  public void onTick(Group group, Duration delay) {
    listeners.forEach(listener -> listener.onTick(group, delay));
  }

  @Override
  public void onMissed(Group group, MissedReason reason) {
    listeners.forEach(listener -> listener.onMissed(group, reason));
  }
}
