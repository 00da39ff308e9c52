package dev.canary.runtime.config;

/** Of which runs evidence is kept. */
public enum KeepEvidence {
  /** Of every run. */
  ALL,
  /** Of every run that did not pass. */
  FAILURES,
  /** Of none; then none is gathered either. */
  NONE
}
