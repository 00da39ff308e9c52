package dev.canary.runtime.run;

import java.time.Instant;
import java.util.List;

/**
 * The verdict over all suites at one moment; an immutable snapshot.
 *
 * @param suites in the order of their ids
 * @param problems what is wrong with the prober itself, so that it cannot speak for the suites any
 *     more; sentences
 */
public record Health(
    HealthStatus status, Instant time, List<SuiteHealth> suites, List<String> problems) {
  public Health {
    suites = List.copyOf(suites);
    problems = List.copyOf(problems);
  }

  /** As it is as long as nothing is wrong with the prober. */
  public static Health of(HealthStatus status, Instant time, List<SuiteHealth> suites) {
    return new Health(status, time, suites, List.of());
  }

  /** The same when something is wrong with the prober: whatever was found before, it fails. */
  public Health withProblems(List<String> found) {
    return new Health(HealthStatus.FAIL, time, suites, found);
  }

  /** How many suites have this verdict. */
  public int count(Verdict verdict) {
    return (int) suites.stream().filter(suite -> suite.verdict() == verdict).count();
  }
}
