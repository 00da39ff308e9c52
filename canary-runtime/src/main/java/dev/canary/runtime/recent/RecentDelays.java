package dev.canary.runtime.recent;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.MissedReason;
import dev.canary.runtime.run.ScheduleDelays;
import dev.canary.runtime.run.ScheduleListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps in mind how late the latest launches were started. Safe for use by many threads. */
public final class RecentDelays implements ScheduleListener {

  private static final int KEPT = 500;

  private final Deque<Duration> latest = new ArrayDeque<>();
  private long missed;

  @Override
  public synchronized void onTick(Group group, Duration delay) {
    latest.addLast(delay);
    if (latest.size() > KEPT) {
      latest.removeFirst();
    }
  }

  @Override
  public synchronized void onMissed(Group group, MissedReason reason) {
    missed++;
  }

  public synchronized ScheduleDelays delays() {
    return new ScheduleDelays(List.copyOf(latest), missed);
  }
}
