package dev.canary.runtime.metrics;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunHistory;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.SuiteHealth;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When each suite last ended well. The health knows it of suites that are well; of the others the
 * history is asked once, after which the runs of this prober keep it up to date. A history that
 * cannot be read does not take the other metrics along.
 */
final class LastPasses {

  private static final Logger LOG = LoggerFactory.getLogger(LastPasses.class);
  private static final Set<Outcome> GOOD = EnumSet.of(Outcome.PASSED, Outcome.DEGRADED);

  private final RunHistory history;
  private final Map<String, Optional<Instant>> known = new ConcurrentHashMap<>();

  LastPasses(RunHistory history) {
    this.history = history;
  }

  void finished(Run run, RunEnd end) {
    if (end.outcome().isGood()) {
      known.put(run.suite(), Optional.of(end.endedAt()));
    }
  }

  Optional<Instant> find(SuiteHealth suite) {
    String id = suite.suite().id();
    try {
      return known.computeIfAbsent(id, unknown -> findBefore(id, suite));
    } catch (RuntimeException e) {
      LOG.warn("When {} last passed cannot be read; its metric is left out this time.", id, e);
      return Optional.empty();
    }
  }

  private Optional<Instant> findBefore(String id, SuiteHealth suite) {
    return Optional.ofNullable(suite.latest())
        .flatMap(Run::findEnd)
        .filter(end -> end.outcome().isGood())
        .or(() -> findRecorded(id))
        .map(RunEnd::endedAt);
  }

  private Optional<RunEnd> findRecorded(String id) {
    return history.findRuns(new RunQuery(id, null, GOOD, 1)).data().stream()
        .findFirst()
        .flatMap(Run::findEnd);
  }
}
