package dev.canary.runtime.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run that is going on, and how far it has got.
 *
 * @param steps those that have begun, in that order; the last one goes on
 */
public record OngoingRun(RunStart start, List<Begun> steps) {

  /** A step that has begun. */
  public record Begun(StepInfo step, Instant at) {}

  public OngoingRun {
    steps = List.copyOf(steps);
  }

  /** One of which no step has begun. */
  public static OngoingRun of(RunStart start) {
    return new OngoingRun(start, List.of());
  }

  /** The same when a further step has begun. */
  public OngoingRun with(StepInfo step, Instant at) {
    return new OngoingRun(
        start, Stream.concat(steps.stream(), Stream.of(new Begun(step, at))).toList());
  }

  /** How many steps it will have had in the end, as far as that is known. */
  public int planned(Suite suite) {
    return Math.max(steps.size(), suite.steps().size());
  }

  /** The step that goes on; empty before the first. */
  public Optional<Begun> findCurrent() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
  }
}
