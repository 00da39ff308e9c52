package dev.canary.runtime.run;

import java.time.Instant;
import java.util.List;

/**
 * The verdict over all suites at one moment; an immutable snapshot.
 *
 * @param suites in the order of their ids
 */
public record Health(HealthStatus status, Instant time, List<SuiteHealth> suites) {
  public Health {
    suites = List.copyOf(suites);
  }

  /** How many suites have this verdict. */
  public int count(Verdict verdict) {
    return (int) suites.stream().filter(suite -> suite.verdict() == verdict).count();
  }
}
