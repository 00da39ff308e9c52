package dev.canary.runtime.run;

import java.util.List;

/** Every change that was made from outside. Safe for use by many threads. */
public interface AuditTrail {

  /** Writes it down, in the store and in the log; does not wait for the disk. */
  void add(AuditEntry entry);

  /**
   * The newest entries, newest first.
   *
   * @param limit how many at most
   */
  List<AuditEntry> findNewest(int limit);
}
