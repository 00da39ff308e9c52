package dev.canary.runtime.run;

import java.util.List;

/** Knows the latest runs of every suite, and those that go on. Safe for use by many threads. */
public interface RecentRuns {

  /** How many are known of a suite at most. */
  int KEPT = 60;

  /**
   * The latest runs of a suite that are over, the oldest first. Attempts that others followed and
   * runs that only cleaned up are left out. Answers from memory, except the first time.
   */
  List<RecentRun> findRecent(String suite);

  /** All runs that go on, in no order; answers from memory. */
  List<OngoingRun> findOngoing();
}
