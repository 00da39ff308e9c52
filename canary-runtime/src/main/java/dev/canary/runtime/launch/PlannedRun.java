package dev.canary.runtime.launch;

import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.SuiteRef;
import java.time.Instant;
import java.util.List;

/**
 * A run that is to come: its launch has begun, its suite has not.
 *
 * @param ids one for each attempt that the suite may need
 */
record PlannedRun(List<String> ids, SuiteRef suite, LaunchInfo launch) {

  PlannedRun {
    ids = List.copyOf(ids);
  }

  /** Starts its first attempt, which may be the only one. */
  RunStart start(Instant at) {
    return start(1, at);
  }

  RunStart start(int attempt, Instant at) {
    return new RunStart(ids.get(attempt - 1), suite, launch, attempt, at);
  }
}
