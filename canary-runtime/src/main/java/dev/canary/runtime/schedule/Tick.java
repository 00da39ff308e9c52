package dev.canary.runtime.schedule;

import java.time.Duration;
import java.time.Instant;

/** One due moment of one group. */
record Tick(Course course, Instant due) {

  String groupId() {
    return course.group().id();
  }

  boolean isDue(Instant now) {
    return !due.isAfter(now);
  }

  /** How many later ticks of the group have come too. */
  long countFollowers(Instant now) {
    return Duration.between(due, now).dividedBy(every());
  }

  Tick plus(long intervals) {
    return new Tick(course, due.plus(every().multipliedBy(intervals)));
  }

  /** This tick, or the next one of the same rhythm if this is more than an interval away. */
  Tick rebase(Instant now) {
    long tooFar = Duration.between(now, due).minusNanos(1).dividedBy(every());
    return tooFar > 0 ? plus(-tooFar) : this;
  }

  private Duration every() {
    return course.group().every();
  }
}
