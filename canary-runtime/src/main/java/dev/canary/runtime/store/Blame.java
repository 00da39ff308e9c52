package dev.canary.runtime.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Whose fault it is that something could not be written. */
final class Blame {

  /** What SQLite says of values; all else that it says is of the file, the disk, or others. */
  private static final Set<SQLiteErrorCode> OF_VALUES =
      EnumSet.of(
          SQLiteErrorCode.SQLITE_CONSTRAINT,
          SQLiteErrorCode.SQLITE_MISMATCH,
          SQLiteErrorCode.SQLITE_TOOBIG,
          SQLiteErrorCode.SQLITE_RANGE);

  private Blame() {}

  /**
   * Whether it is the fault of an event, which would fail in any database. In doubt it is not: what
   * is tried again is not lost.
   */
  static boolean isOnEvents(Throwable failure) {
    boolean isOnDatabase = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return OF_VALUES.contains(StoreProblem.kind(sqlite));
      }
      isOnDatabase |= isOfSurroundings(cause);
    }
    return !isOnDatabase;
  }

  /** Of the JVM, the disk, the database, or the connection to it. */
  private static boolean isOfSurroundings(Throwable cause) {
    return cause instanceof Error
        || cause instanceof SQLException
        || cause instanceof StoreException
        || (cause instanceof IOException && !(cause instanceof JsonProcessingException));
  }
}
