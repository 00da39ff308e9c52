package dev.canary.runtime.run;

import java.util.List;

/** Reads what is kept of runs beyond their own lives. */
public interface RollupHistory {

  /**
   * What the runs of each hour or day came to, oldest first. Hours and days in which no run ended
   * are left out. A run is counted some milliseconds after it can be found as a run.
   */
  List<Rollup> findRollups(RollupQuery query);
}
