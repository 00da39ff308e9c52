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

  /** How late it is; not at all, if the clock was put back after it had become due. */
  Duration delay(Instant now) {
    return due.isBefore(now) ? Duration.between(due, now) : Duration.ZERO;
  }

  /**
   * This tick, or the next one of the same rhythm if this is far away. It may be half an interval
   * too far: a clock that is put right by seconds now and then must not bring ticks about.
   */
  Tick rebase(Instant now) {
    Duration distance = Duration.between(now, due);
    boolean isFar = distance.compareTo(every().plus(every().dividedBy(2))) > 0;
    return isFar ? plus(-distance.minusNanos(1).dividedBy(every())) : this;
  }

  private Duration every() {
    return course.group().every();
  }
}
