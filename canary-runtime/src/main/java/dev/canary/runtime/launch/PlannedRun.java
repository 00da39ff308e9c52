package dev.canary.runtime.launch;

import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.SuiteRef;
import java.time.Instant;

/** A run that is to come: its launch has begun, its suite has not. */
record PlannedRun(String id, SuiteRef suite, LaunchInfo launch) {

  private static final int FIRST_ATTEMPT = 1;

  RunStart start(Instant at) {
    return new RunStart(id, suite, launch, FIRST_ATTEMPT, at);
  }
}
