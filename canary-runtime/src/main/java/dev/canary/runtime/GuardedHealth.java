package dev.canary.runtime;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Readiness;
import java.util.List;
import java.util.Optional;

/**
 * The health, which fails when the prober itself is not alive: a scheduler that does not tick must
 * not live on the results that it brought when it did. Safe for use by many threads.
 */
final class GuardedHealth implements HealthSource {

  private final HealthSource verdicts;
  private volatile List<Readiness> conditions = List.of();

  GuardedHealth(HealthSource verdicts) {
    this.verdicts = verdicts;
  }

  /** From now on this has to hold. */
  void require(List<Readiness> liveness) {
    conditions = List.copyOf(liveness);
  }

  @Override
  public Health health() {
    Health health = verdicts.health();
    List<String> problems =
        conditions.stream().map(Readiness::findProblem).flatMap(Optional::stream).toList();
    return problems.isEmpty() ? health : health.withProblems(problems);
  }
}
