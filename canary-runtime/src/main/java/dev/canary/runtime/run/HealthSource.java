package dev.canary.runtime.run;

/** Knows the health of everything that is probed; answers from memory. */
public interface HealthSource {

  /** The health now. While nothing changes, the same snapshot may be given for up to a second. */
  Health health();
}
