package dev.canary.runtime.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The next tick of each group. The loop's own, except for {@link #findNext}. */
final class Timetable {

  private final PriorityQueue<Tick> ticks =
      new PriorityQueue<>(Comparator.comparing(Tick::due).thenComparing(Tick::groupId));
  private final Map<Course, Instant> next = new ConcurrentHashMap<>();
  private Instant lastLook = Instant.MIN;

  void add(Tick tick) {
    ticks.add(tick);
    next.put(tick.course(), tick.due());
  }

  Optional<Tick> pollDue(Instant now) {
    Tick first = ticks.peek();
    return first != null && first.isDue(now) ? Optional.ofNullable(ticks.poll()) : Optional.empty();
  }

  Duration untilNext(Instant now, Duration atMost) {
    Tick first = ticks.peek();
    if (first == null || first.due().isAfter(now.plus(atMost))) {
      return atMost;
    }
    return first.isDue(now) ? Duration.ZERO : Duration.between(now, first.due());
  }

  /** Brings ticks near again that a clock which was put back has moved far away. */
  void look(Instant now) {
    if (now.isBefore(lastLook)) {
      List<Tick> old = List.copyOf(ticks);
      ticks.clear();
      old.forEach(tick -> add(tick.rebase(now)));
    }
    lastLook = now;
  }

  /** These ticks take the place of all others. */
  void replaceAll(List<Tick> others) {
    next.keySet().retainAll(others.stream().map(Tick::course).collect(Collectors.toSet()));
    ticks.clear();
    others.forEach(this::add);
  }

  Optional<Instant> findNext(Course course) {
    return Optional.ofNullable(next.get(course));
  }
}
