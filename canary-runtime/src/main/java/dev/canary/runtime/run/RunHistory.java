package dev.canary.runtime.run;

import java.util.List;
import java.util.Optional;

/** Reads what was recorded. */
public interface RunHistory {

  /** One run with all its steps. */
  Optional<Run> findRun(String id);

  /** A page of runs, newest first, with all their steps. */
  Page<Run> findRuns(RunQuery query);

  /** The id of the run of a suite that came right after this one; empty for its latest. */
  Optional<String> findNext(String suite, String id);

  /**
   * The latest runs of a suite that are over, newest first, without attempts that others followed
   * and without those that only cleaned up.
   */
  List<RecentRun> findLatest(String suite, int limit);

  /**
   * The runs of a launch, newest first, if it was ordered beside the schedule; empty for others.
   */
  List<Run> findOrdered(String launch);

  /** The runs that are going on, oldest first. */
  List<Run> findRunning();
}
