package dev.canary.runtime.run;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened to an entry of the ledger of test data. */
public record LedgerChange(Type type, LedgerEntry entry, Instant at) {

  /** What can happen. */
  public enum Type {
    /** It was made. */
    CREATED,
    /** It was deleted. */
    DELETED,
    /** The run is over and could not delete it. */
    LEFT
  }

  /** Something was made. */
  public static LedgerChange created(LedgerEntry entry) {
    return new LedgerChange(Type.CREATED, entry, entry.createdAt());
  }

  /**
   * Something is gone.
   *
   * @param run in which it was deleted
   */
  public static LedgerChange deleted(LedgerKey key, @Nullable String run, Instant at) {
    return new LedgerChange(Type.DELETED, new LedgerEntry(key, run, at, Map.of()), at);
  }

  /** Something could not be deleted. */
  public static LedgerChange left(LedgerEntry entry, Instant at) {
    return new LedgerChange(Type.LEFT, entry, at);
  }

  public LedgerKey key() {
    return entry.key();
  }
}
