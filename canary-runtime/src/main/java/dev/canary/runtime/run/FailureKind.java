package dev.canary.runtime.run;

/** What sort of failure it was: the first question of whoever is on call. */
public enum FailureKind {
  /** The system answered, and the answer was wrong. */
  ASSERTION,
  /** Anything that is none of the others. */
  EXCEPTION,
  /** A deadline passed. */
  TIMEOUT,
  /** No connection could be made, or it broke. */
  CONNECT,
  /** The name could not be resolved. */
  DNS,
  /** The secure connection could not be made. */
  TLS,
  /** The cleanup failed. */
  CLEANUP
}
