package dev.canary.runtime.run;

import java.time.Instant;
import java.util.List;

/** Reads what is kept of runs beyond their own lives. */
public interface RollupHistory {

  /**
   * What the runs of each hour or day came to, oldest first. Hours and days in which no run ended
   * are left out. A run is counted some milliseconds after it can be found as a run.
   */
  List<Rollup> findRollups(RollupQuery query);

  /**
   * How many planned runs of each suite were executed in each hour since a moment, in any order; an
   * hour may be told in several parts.
   */
  List<ExecutedRuns> findExecuted(Instant from);
}
