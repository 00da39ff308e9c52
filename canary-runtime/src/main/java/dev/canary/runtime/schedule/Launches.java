package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.ScheduleListener;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.Trigger;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How the scheduler launches, and whom it tells.
 *
 * @param runs told of every run, missed ones included
 * @param ticks told of every tick, launched or missed
 * @param ids gives a new id, for a launch or a missed run, at each call
 * @param worker what launches note as the place where they happen
 * @param max how many launches may go on at once, at least 1; {@link #UNLIMITED} for any number
 */
public record Launches(
    SuiteLauncher launcher,
    RunListener runs,
    ScheduleListener ticks,
    Supplier<String> ids,
    String worker,
    int max) {

  public static final int UNLIMITED = Integer.MAX_VALUE;

  public Launches {
    check(max);
  }

  static void check(int max) {
    if (max < 1) {
      throw new IllegalArgumentException(
          "With at most %d launches at once nothing could ever run. Allow at least 1."
              .formatted(max));
    }
  }

  LaunchOrder order(Group group) {
    return LaunchOrder.of(group, newInfo());
  }

  LaunchInfo newInfo() {
    return newInfo(Trigger.SCHEDULE, Map.of());
  }

  LaunchInfo newInfo(Trigger trigger, Map<String, String> labels) {
    return new LaunchInfo(ids.get(), trigger, labels, worker);
  }
}
