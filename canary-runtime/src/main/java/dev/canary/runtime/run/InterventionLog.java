package dev.canary.runtime.run;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what people have done to suites, through restarts. Safe for use by many threads. */
public interface InterventionLog {

  /** What can be done to a suite. */
  enum Kind {
    /** It is not run. */
    PAUSED,
    /** Nobody is told of it. */
    MUTED
  }

  /** What was done to a suite, and is in force until it ends or is taken back. */
  record Entry(String suite, Kind kind, Intervention intervention) {}

  /** All that was written and not removed, those that have ended included. */
  List<Entry> findInterventions();

  /** Takes the place of what is there of this suite and kind. Complete when it is on the disk. */
  CompletionStage<Void> put(Entry entry);

  /** Complete when it is on the disk. */
  CompletionStage<Void> remove(String suite, Kind kind);
}
