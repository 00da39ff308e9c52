package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When each group is due for the first time: an interval after its last start if that is still to
 * come, else at once. When very many are due at once they are spread over a few seconds.
 */
record FirstTicks(Instant now, Function<String, Optional<Instant>> lastStart) {

  private static final int AT_ONCE = 200;
  private static final Duration LONGEST_SPREAD = Duration.ofSeconds(5);

  List<Tick> of(List<Course> courses) {
    List<Tick> ticks = new ArrayList<>();
    List<Course> dueNow = new ArrayList<>();
    for (Course course : courses) {
      findResumption(course.group())
          .ifPresentOrElse(due -> ticks.add(new Tick(course, due)), () -> dueNow.add(course));
    }
    for (int i = 0; i < dueNow.size(); i++) {
      ticks.add(new Tick(dueNow.get(i), now.plus(delay(dueNow.get(i), i, dueNow.size()))));
    }
    return ticks;
  }

  private Duration delay(Course course, int index, int count) {
    if (count <= AT_ONCE) {
      return Duration.ZERO;
    }
    Duration half = course.group().every().dividedBy(2);
    Duration spread = half.compareTo(LONGEST_SPREAD) < 0 ? half : LONGEST_SPREAD;
    return spread.multipliedBy(index).dividedBy(count);
  }

  /** A start in the future is the mark of a clock that was put back since: it does not count. */
  private Optional<Instant> findResumption(Group group) {
    return findLastLaunch(group)
        .filter(last -> !last.isAfter(now))
        .map(last -> last.plus(group.every()))
        .filter(due -> due.isAfter(now));
  }

  /** A launch begins with the start of its first suite; a suite that never ran makes it due. */
  private Optional<Instant> findLastLaunch(Group group) {
    List<Instant> starts =
        group.suites().stream().map(Suite::id).map(lastStart).flatMap(Optional::stream).toList();
    return starts.size() < group.suites().size()
        ? Optional.empty()
        : starts.stream().min(Instant::compareTo);
  }
}
