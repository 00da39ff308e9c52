package dev.canary.runtime.config;

/** Where launches happen. */
public enum Isolation {
  /** In worker JVMs, which the prober survives. */
  PROCESS,
  /** In the prober's own JVM. */
  NONE
}
