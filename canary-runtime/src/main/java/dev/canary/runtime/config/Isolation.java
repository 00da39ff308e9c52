package dev.canary.runtime.config;

/** Where launches happen. */
public enum Isolation {
  /** In the prober's own JVM. */
  NONE
}
