package dev.canary.runtime.run;

import java.time.Instant;

/**
 * What is known of a run when it starts.
 *
 * @param id unique everywhere, and ordered by time: of two runs the later one has the greater id
 * @param attempt counts from 1
 */
public record RunStart(
    String id, SuiteRef suite, LaunchInfo launch, int attempt, Instant startedAt) {

  /** Completes this run. */
  public Run end(RunEnd end) {
    return new Run(this, end);
  }
}
