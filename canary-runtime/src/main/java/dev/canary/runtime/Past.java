package dev.canary.runtime;

import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.store.RunStore;
import java.time.Instant;
import java.util.List;

/** What earlier probers, or this one, have recorded of suites that are new to it. */
record Past(PastRuns runs, PastVerdicts verdicts) {

  static Past read(RunStore store, List<Suite> suites, MaintenanceView maintenance, Instant now) {
    return new Past(
        PastRuns.read(store, suites, maintenance, now), PastVerdicts.read(store, suites, now));
  }
}
