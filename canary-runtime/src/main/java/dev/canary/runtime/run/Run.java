package dev.canary.runtime.run;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One execution of one suite within a launch. If the suite is tried again, each attempt is one. A
 * run whose end is told before its start, because the clock was put back meanwhile, ends when it
 * started: no duration is negative.
 *
 * @param end absent while the run is going on
 * @param retried whether another attempt followed it: then it tells what happened, and the run of
 *     that attempt tells what to think of the suite
 */
public record Run(RunStart start, @Nullable RunEnd end, boolean retried) {

  /** One that no other attempt follows, as far as is known. */
  public Run(RunStart start, @Nullable RunEnd end) {
    this(start, end, false);
  }

  public Run {
    if (end != null && end.endedAt().isBefore(start.startedAt())) {
      end = end.withEnd(start.startedAt());
    }
  }

  public String id() {
    return start.id();
  }

  public String suite() {
    return start.suite().id();
  }

  public Optional<RunEnd> findEnd() {
    return Optional.ofNullable(end);
  }

  public Optional<Outcome> findOutcome() {
    return findEnd().map(RunEnd::outcome);
  }

  /** From start to end; absent while the run is going on. */
  public Optional<Duration> findDuration() {
    return findEnd().map(end -> Duration.between(start.startedAt(), end.endedAt()));
  }
}
