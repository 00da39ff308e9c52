package dev.canary.runtime.run;

import java.util.Locale;

/** Why a worker had to be replaced. */
public enum WorkerEnd {
  /** A launch did not end in time, and not even the worker could tell. */
  OVERRUN,
  /** Code of a launch hangs and could not be stopped. */
  HUNG,
  /** A suite ended the JVM, or tried to. */
  EXIT,
  /** There was no memory left in it. */
  OUT_OF_MEMORY,
  /** The JVM itself failed. */
  CRASH,
  /** It was killed from outside. */
  KILLED,
  /** It did not answer any more. */
  UNRESPONSIVE;

  /** As metrics label it, such as {@code out-of-memory}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
