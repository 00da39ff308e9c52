package dev.canary.runtime.run;

/** Health in the words of {@code application/health+json}. */
public enum HealthStatus {
  PASS,
  WARN,
  FAIL
}
