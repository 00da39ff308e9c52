package dev.canary.runtime.run;

import java.time.Instant;
import java.util.List;

/** Reads which verdicts were recorded. */
public interface VerdictHistory {

  /** The changes of a suite's verdict since a moment, and the last one before it; oldest first. */
  List<VerdictChange> findChanges(String suite, Instant from);

  /** Some of them; newest first. */
  List<VerdictChange> findChanges(ChangeQuery query);
}
