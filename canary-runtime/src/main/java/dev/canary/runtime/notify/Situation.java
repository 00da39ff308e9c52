package dev.canary.runtime.notify;

import dev.canary.runtime.run.AlertFacts;
import dev.canary.runtime.run.AlertSubject;
import java.time.Duration;

/**
 * How something stands that there can be an alert about.
 *
 * @param muted whether nobody wants to hear that it has begun
 * @param hold how long an alert is held back, since it may turn out to be nothing
 */
record Situation(
    AlertSubject subject, Standing standing, AlertFacts facts, boolean muted, Duration hold) {

  enum Standing {
    /** It is worth an alert. */
    TROUBLE,
    /** Nobody knows: what was told of it before still holds. */
    UNDECIDED,
    WELL
  }

  /** Whether nobody is to be told now that it has begun. */
  boolean isQuiet() {
    return muted || standing == Standing.UNDECIDED;
  }
}
