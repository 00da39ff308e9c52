package dev.canary.runtime.run;

/** What started a launch. */
public enum Trigger {
  SCHEDULE,
  MANUAL,
  PIPELINE,
  CLEANUP
}
