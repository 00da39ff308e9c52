package dev.canary.runtime.config;

/** The mildest outcome that makes {@code once} fail. */
public enum FailOn {
  DEGRADED,
  FAILED
}
