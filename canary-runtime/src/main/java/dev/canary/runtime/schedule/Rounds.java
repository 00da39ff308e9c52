package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Does what is due, one round after the other: always on the thread of the loop. */
record Rounds(
    InstantSource clock,
    Requests requests,
    Timetable timetable,
    LaunchQueue queue,
    MissedTicks missed) {

  /** Also how soon a jump of the clock is noticed. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  /** Returns how long to wait for the next round. */
  Duration round() {
    requests.performAll();
    Instant now = clock.instant();
    timetable.look(now);
    queue.launchAllowed();
    Optional<Tick> tick = timetable.pollDue(now);
    while (tick.isPresent()) {
      onDue(tick.get(), now);
      tick = timetable.pollDue(now);
    }
    queue.launchAllowed();
    return timetable.untilNext(clock.instant(), LONGEST_WAIT);
  }

  /** Of ticks that came together only the last can still be kept; the rest was missed. */
  private void onDue(Tick first, Instant now) {
    long followers = first.countFollowers(now);
    Tick last = first.plus(followers);
    timetable.add(last.plus(1));
    Group group = first.course().group();
    Optional<String> obstacle = first.course().findObstacle();
    if (obstacle.isEmpty()) {
      queue.add(TickTurn.of(last));
    }
    if (followers > 0) {
      long lost = obstacle.isEmpty() ? followers : followers + 1;
      missed.tellLate(group, lost, first.due(), now);
    } else {
      obstacle.ifPresent(sentence -> missed.tellOverlap(group, sentence, now));
    }
  }
}
