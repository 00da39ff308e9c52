package dev.canary.runtime.web.page;

import dev.canary.runtime.web.view.Took;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The time of a run from its start to its end. */
record Scale(Instant from, Duration whole) {

  private static final int TICKS = 4;

  Stretch stretch(Instant start, Duration length) {
    return Stretch.of(start, length, from, whole);
  }

  Stretch stretch(Instant start, double millis) {
    return stretch(start, Duration.ofNanos(Math.round(millis * 1e6)));
  }

  /** What is written along it: the begin, the end, and evenly between. */
  List<String> labels() {
    return Stream.iterate(0, tick -> tick + 1)
        .limit(TICKS + 1L)
        .map(tick -> tick == 0 ? "0" : Took.of(whole.multipliedBy(tick).dividedBy(TICKS)))
        .toList();
  }
}
