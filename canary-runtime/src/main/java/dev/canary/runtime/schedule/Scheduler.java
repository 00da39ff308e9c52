package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Readiness;
import dev.canary.runtime.run.ScheduleView;
import dev.canary.runtime.run.Suite;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Launches every group at its interval, around the clock.
 *
 * <p>Intervals count from start to start and do not drift. A group never overlaps itself: a tick
 * that comes while its last launch goes on, or while code of it still hangs, is told as missed. If
 * several ticks of a group passed unnoticed, because the machine slept or its clock was put
 * forward, the group is launched once and goes on in its old rhythm. A clock that is put back
 * delays no group by more than half an interval.
 *
 * <p>As {@link Readiness} it says whether it ticks. Safe for use by many threads; {@link #start}
 * and {@link #stop} are called once each, in this order.
 */
public final class Scheduler implements Readiness, ScheduleView {

  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
  private static final Duration END_OF_LOOP = Duration.ofSeconds(1);

  private final List<Course> courses;
  private final Map<String, String> groupOfSuite;
  private final InstantSource clock;
  private final Timetable timetable;
  private final Heartbeat heartbeat;
  private final RunLoop loop;
  private final Thread thread;

  /**
   * Schedules nothing yet.
   *
   * @param clock says when ticks are due; may jump
   * @param nanos says for how long the loop was silent; never jumps
   */
  public Scheduler(List<Group> groups, Launches launches, InstantSource clock, LongSupplier nanos) {
    this(groups, launches, clock, nanos, new SignalWaiter());
  }

  Scheduler(
      List<Group> groups,
      Launches launches,
      InstantSource clock,
      LongSupplier nanos,
      Waiter waiter) {
    this.courses = groups.stream().map(Course::new).toList();
    this.groupOfSuite = groupOfSuite(groups);
    this.clock = clock;
    this.timetable = new Timetable();
    this.heartbeat = new Heartbeat(nanos);
    LaunchQueue queue = new LaunchQueue(clock, launches, waiter);
    Rounds rounds = new Rounds(clock, timetable, queue, new MissedTicks(launches));
    this.loop = new RunLoop(rounds, heartbeat, waiter);
    this.thread = new Thread(loop, "canary-scheduler");
  }

  private static Map<String, String> groupOfSuite(List<Group> groups) {
    Map<String, String> groupOfSuite = new HashMap<>();
    for (Group group : groups) {
      group.suites().stream().map(Suite::id).forEach(id -> groupOfSuite.put(id, group.id()));
    }
    return Map.copyOf(groupOfSuite);
  }

  /**
   * Starts the schedule: groups are due at once, except those that were started less than an
   * interval ago, which go on in their old rhythm. More than 200 groups that are due at once are
   * spread over 5 seconds, or half their interval if that is shorter.
   *
   * @param lastStart when the last run of a suite, given by id, was started; missed ones do not
   *     count
   */
  public void start(Function<String, Optional<Instant>> lastStart) {
    new FirstTicks(clock.instant(), lastStart).of(courses).forEach(timetable::add);
    LOG.info("The schedule starts: suites {}, groups {}.", groupOfSuite.size(), courses.size());
    thread.start();
  }

  /**
   * Starts no more launches, cancels those that go on, and waits for their end.
   *
   * @param grace how long the launches may take to end
   * @return whether all of them ended in time
   */
  public boolean stop(Duration grace) {
    LOG.info("The scheduler stops: no more launches are started.");
    loop.stop();
    try {
      thread.join(END_OF_LOOP.toMillis());
      return new Shutdown(courses).await(grace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.warn("The scheduler was interrupted while it waited for launches to end.", e);
      return false;
    }
  }

  @Override
  public Optional<String> findProblem() {
    return heartbeat.findProblem();
  }

  @Override
  public Optional<Instant> findNext(String suiteId) {
    return loop.isStopped()
        ? Optional.empty()
        : Optional.ofNullable(groupOfSuite.get(suiteId)).flatMap(timetable::findNext);
  }
}
