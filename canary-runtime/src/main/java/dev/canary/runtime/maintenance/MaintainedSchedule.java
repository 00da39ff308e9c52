package dev.canary.runtime.maintenance;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.ScheduleView;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Leaves out the ticks at which a suite is not launched, since it must not run in a window. */
public final class MaintainedSchedule implements ScheduleView {

  /** If one window follows the other for that long, nobody knows when it ends. */
  private static final int MOST_IN_A_ROW = 100;

  private final ScheduleView schedule;
  private final Supplier<Plan> plan;

  public MaintainedSchedule(ScheduleView schedule, Supplier<Plan> plan) {
    this.schedule = schedule;
    this.plan = plan;
  }

  @Override
  public Optional<Instant> findNext(String suiteId) {
    Plan present = plan.get();
    Optional<Instant> tick = schedule.findNext(suiteId);
    for (int i = 0; i < MOST_IN_A_ROW && tick.isPresent(); i++) {
      Optional<Instant> end = present.maintenance().findEndOfRest(suiteId, tick.get());
      if (end.isEmpty()) {
        return tick;
      }
      Instant missed = tick.get();
      tick = findInterval(suiteId, present).map(every -> firstFrom(end.get(), missed, every));
    }
    return Optional.empty();
  }

  private static Optional<Duration> findInterval(String suite, Plan plan) {
    return plan.groups().stream()
        .filter(group -> group.suites().stream().anyMatch(it -> it.id().equals(suite)))
        .findFirst()
        .map(Group::every);
  }

  /** The first tick that is not before a moment. */
  private static Instant firstFrom(Instant moment, Instant tick, Duration every) {
    long whole = Duration.between(tick, moment).minusNanos(1).dividedBy(every);
    return tick.plus(every.multipliedBy(whole + 1));
  }
}
