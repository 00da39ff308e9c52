package dev.canary.runtime.run;

import java.util.Locale;

/** Why a planned run was missed. */
public enum MissedReason {
  /** The launch before it had not ended. */
  OVERLAP,
  /** The prober noticed the tick too late: it was suspended, overloaded, or its clock jumped. */
  LATE;

  /** As metrics label it, such as {@code overlap}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
