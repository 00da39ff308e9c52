package dev.canary.runtime.run;

import java.util.List;
import java.util.Optional;

/** Reads what was recorded. */
public interface RunHistory {

  /** One run with all its steps. */
  Optional<Run> findRun(String id);

  /** A page of runs, newest first, with all their steps. */
  Page<Run> findRuns(RunQuery query);

  /** The runs that are going on, oldest first. */
  List<Run> findRunning();
}
