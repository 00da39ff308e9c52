package dev.canary.runtime.run;

/** What is believed of a suite now, out of its latest runs. */
public enum Verdict {
  PASSING,
  DEGRADED,
  FAILING,
  /** A suite that it depends on is failing. */
  BLOCKED,
  /** The latest result is too old to believe. */
  STALE,
  /** There is no result yet, or none that decides. */
  PENDING,
  /** Taken out of the count by its operator. */
  PAUSED,
  /** In a maintenance window, in which its results do not count. */
  MAINTENANCE
}
