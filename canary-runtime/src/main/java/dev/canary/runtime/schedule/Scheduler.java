package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.ManualLaunches;
import dev.canary.runtime.run.Readiness;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.ScheduleView;
import dev.canary.runtime.run.Trigger;
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
 * <p>A tick that comes while something else goes on that has a suite of the group, such as a launch
 * that somebody wanted, waits until that is over.
 *
 * <p>As {@link Readiness} it says whether it ticks. Safe for use by many threads; {@link #start}
 * and {@link #stop} are called once each, in this order.
 */
public final class Scheduler implements Readiness, ScheduleView, ManualLaunches {

  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
  private static final Duration END_OF_LOOP = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Launches launches;
  private final GoingOn goingOn = new GoingOn();
  private final Timetable timetable = new Timetable();
  private final Requests requests;
  private final LaunchQueue queue;
  private final Heartbeat heartbeat;
  private final RunLoop loop;
  private final Thread thread;
  private volatile List<Course> courses;
  private volatile Map<String, Course> courseOfSuite;

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
    this.clock = clock;
    this.launches = launches;
    this.heartbeat = new Heartbeat(nanos);
    this.requests = new Requests(waiter);
    this.queue = new LaunchQueue(clock, launches, waiter, goingOn);
    this.courses = groups.stream().map(Course::new).toList();
    this.courseOfSuite = courseOfSuite(courses);
    Rounds rounds = new Rounds(clock, requests, timetable, queue, new MissedTicks(launches));
    this.loop = new RunLoop(rounds, heartbeat, waiter);
    this.thread = new Thread(loop, "canary-scheduler");
  }

  private static Map<String, Course> courseOfSuite(List<Course> courses) {
    Map<String, Course> courseOf = new HashMap<>();
    for (Course course : courses) {
      course.group().suites().forEach(suite -> courseOf.put(suite.id(), course));
    }
    return Map.copyOf(courseOf);
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
    LOG.info("The schedule starts: suites {}, groups {}.", courseOfSuite.size(), courses.size());
    thread.start();
  }

  /**
   * Schedules other groups from now on. What runs goes on to its end; no suite is launched beside
   * itself, even if it is in another group by then. A group that still has the same suites keeps
   * its rhythm, and suites that come together in another way keep theirs as well as it goes. Suites
   * that were not scheduled are due at once.
   *
   * @param max how many launches may go on at once, at least 1
   * @param others is done first; nothing is launched from its beginning until the groups are
   *     replaced. If it fails, they are not.
   * @throws dev.canary.runtime.run.RefusedException if the scheduler does not tick
   */
  public void replace(List<Group> groups, int max, Runnable others) {
    Launches.check(max);
    requests.perform(
        () -> {
          others.run();
          regroup(groups, max);
          return groups.size();
        });
  }

  private void regroup(List<Group> groups, int max) {
    List<Course> changed = Regrouping.apply(courses, groups, timetable, clock.instant());
    queue.limit(max);
    queue.drop(turn -> turn instanceof TickTurn tick && !changed.contains(tick.tick().course()));
    courses = changed;
    courseOfSuite = courseOfSuite(changed);
    LOG.info(
        "The schedule has changed: suites {}, groups {}.", courseOfSuite.size(), groups.size());
  }

  @Override
  public List<LaunchInfo> launch(List<Group> parts, Map<String, String> labels) {
    return requests.perform(() -> order(parts, labels));
  }

  private List<LaunchInfo> order(List<Group> parts, Map<String, String> labels) {
    parts.forEach(this::requireFree);
    List<WantedTurn> turns =
        parts.stream()
            .map(part -> new WantedTurn(part, launches.newInfo(Trigger.MANUAL, labels)))
            .toList();
    turns.forEach(queue::add);
    return turns.stream().map(WantedTurn::info).toList();
  }

  private void requireFree(Group part) {
    queue
        .findObstacle(part)
        .ifPresent(
            obstacle -> {
              throw new RefusedException(
                  RefusedException.Cause.CONFLICT,
                  "Group %s cannot be launched now, because %s. Try again when that is over."
                      .formatted(part.id(), obstacle));
            });
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
    requests.close();
    try {
      thread.join(END_OF_LOOP.toMillis());
      return new Shutdown(goingOn).await(grace);
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
        : Optional.ofNullable(courseOfSuite.get(suiteId)).flatMap(timetable::findNext);
  }
}
