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
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When each suite last ended well. The health knows it of suites that are well; of the others the
 * history is asked once, after which the runs of this prober keep it up to date. Whoever scrapes
 * does not wait for that: until it is known, or if it cannot be read, the metric is left out.
 */
final class LastPasses {

  private static final Logger LOG = LoggerFactory.getLogger(LastPasses.class);
  private static final Set<Outcome> GOOD = EnumSet.of(Outcome.PASSED, Outcome.DEGRADED);

  private final RunHistory history;
  private final Executor reading;
  private final Map<String, Optional<Instant>> known = new ConcurrentHashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /**
   * @param reading waits for the history, which may hang
   */
  LastPasses(RunHistory history, Executor reading) {
    this.history = history;
    this.reading = reading;
  }

  void finished(Run run, RunEnd end) {
    if (end.outcome().isGood()) {
      known.put(run.suite(), Optional.of(end.endedAt()));
    }
  }

  /** Empty if it never did, or is not known yet. */
  Optional<Instant> find(SuiteHealth suite) {
    String id = suite.suite().id();
    Optional<Instant> found = known.get(id);
    if (found != null) {
      return found;
    }
    Optional<Instant> latest =
        Optional.ofNullable(suite.latest())
            .flatMap(Run::findEnd)
            .filter(end -> end.outcome().isGood())
            .map(RunEnd::endedAt);
    if (latest.isEmpty() && asked.add(id)) {
      reading.execute(() -> read(id));
    }
    return latest;
  }

  private void read(String id) {
    try {
      known.putIfAbsent(id, findRecorded(id).map(RunEnd::endedAt));
    } catch (RuntimeException e) {
      LOG.warn("When {} last passed cannot be read; its metric is left out until it can.", id, e);
    } finally {
      asked.remove(id);
    }
  }

  private Optional<RunEnd> findRecorded(String id) {
    return history.findRuns(new RunQuery(id, null, GOOD, 1)).data().stream()
        .findFirst()
        .flatMap(Run::findEnd);
  }
}
