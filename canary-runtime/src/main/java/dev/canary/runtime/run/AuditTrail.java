package dev.canary.runtime.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every change that was made from outside. Safe for use by many threads. */
public interface AuditTrail {

  /** Writes it down, in the store and in the log; does not wait for the disk. */
  void add(AuditEntry entry);

  /**
   * Some entries, newest first.
   *
   * @param before the cursor of an earlier page; absent for the newest
   * @param limit how many at most
   */
  Page<AuditEntry> find(@Nullable String before, int limit);

  /**
   * The newest entries, newest first.
   *
   * @param limit how many at most
   */
  default List<AuditEntry> findNewest(int limit) {
    return find(null, limit).data();
  }
}
