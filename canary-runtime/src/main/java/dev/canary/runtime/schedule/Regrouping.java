package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts other groups in the place of those that were scheduled. A group that still has the same
 * suites goes on, and so does the rhythm of suites that come together in another way. Suites that
 * were in no group are due at once.
 */
final class Regrouping {

  private final Timetable timetable;
  private final Instant now;
  private final Map<Set<String>, Course> old = new HashMap<>();
  private final Map<String, Instant> starts = new HashMap<>();
  private final List<Course> courses = new ArrayList<>();
  private final List<Course> fresh = new ArrayList<>();
  private final List<Tick> ticks = new ArrayList<>();

  private Regrouping(Timetable timetable, Instant now) {
    this.timetable = timetable;
    this.now = now;
  }

  /** The courses of the new groups, with their ticks in the timetable. */
  static List<Course> apply(
      List<Course> before, List<Group> groups, Timetable timetable, Instant now) {
    var regrouping = new Regrouping(timetable, now);
    before.forEach(regrouping::remember);
    groups.forEach(regrouping::add);
    regrouping.ticks.addAll(
        new FirstTicks(now, suite -> Optional.ofNullable(regrouping.starts.get(suite)))
            .of(regrouping.fresh));
    timetable.replaceAll(regrouping.ticks);
    return List.copyOf(regrouping.courses);
  }

  private void remember(Course course) {
    old.put(ids(course.group()), course);
    // What waits for its turn has not been started, whatever comes of its group.
    if (course.findWaiting().isEmpty()) {
      timetable
          .findNext(course)
          .map(next -> next.minus(course.group().every()))
          .ifPresent(start -> ids(course.group()).forEach(suite -> starts.put(suite, start)));
    }
  }

  private void add(Group group) {
    Course known = old.remove(ids(group));
    Course course = known == null ? new Course(group) : known;
    courses.add(course);
    Optional<Instant> next = timetable.findNext(course);
    if (next.isPresent() && course.group().every().equals(group.every())) {
      ticks.add(new Tick(course, next.get()));
    } else if (course.findWaiting().isPresent()) {
      ticks.add(new Tick(course, now.plus(group.every())));
    } else {
      fresh.add(course);
    }
    course.changeTo(group);
  }

  private static Set<String> ids(Group group) {
    return group.suites().stream().map(Suite::id).collect(Collectors.toCollection(HashSet::new));
  }
}
