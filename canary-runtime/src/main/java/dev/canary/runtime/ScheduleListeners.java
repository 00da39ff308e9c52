package dev.canary.runtime;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.MissedReason;
import dev.canary.runtime.run.ScheduleListener;
import java.time.Duration;
import java.util.List;

/** Tells several listeners of the schedule. */
final class ScheduleListeners implements ScheduleListener {

  private final Listeners<ScheduleListener> listeners;

  ScheduleListeners(List<ScheduleListener> listeners) {
    this.listeners = new Listeners<>(listeners, "the schedule");
  }

  @Override
  public void onTick(Group group, Duration delay) {
    listeners.tell(listener -> listener.onTick(group, delay));
  }

  @Override
  public void onMissed(Group group, MissedReason reason) {
    listeners.tell(listener -> listener.onMissed(group, reason));
  }
}
