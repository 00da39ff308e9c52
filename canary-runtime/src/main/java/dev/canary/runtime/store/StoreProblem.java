package dev.canary.runtime.store;

import java.nio.file.Path;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The sentences for everything that keeps a database from being opened. */
final class StoreProblem {

  private StoreProblem() {}

  static StoreException missingDirectory(Path file) {
    return new StoreException(
        "The directory %s does not exist, so the database %s cannot be made. Make the directory, or choose another file with --db."
            .formatted(file.getParent(), file));
  }

  static StoreException isDirectory(Path file) {
    return new StoreException(
        "The database %s is a directory, not a file. Name a file in it with --db, such as %s."
            .formatted(file, file.resolve("canary.db")));
  }

  static StoreException directoryNotWritable(Path file, Exception cause) {
    return new StoreException(
        "The directory %s cannot be written to, so no run could be recorded in %s. Make the directory writable, or choose another file with --db."
            .formatted(file.getParent(), file),
        cause);
  }

  static StoreException heldBy(Path file, String holder) {
    return new StoreException(
        "The database %s is in use by another prober (%s). Stop that prober, or choose another file with --db."
            .formatted(file, holder));
  }

  static StoreException notSqlite(Path file) {
    return new StoreException(
        "The file %s is not a SQLite database, so no run could be recorded in it. Move it aside, or choose another file with --db."
            .formatted(file));
  }

  static StoreException foreign(Path file) {
    return new StoreException(
        "The database %s belongs to something else than a prober, so no run could be recorded in it. Choose another file with --db."
            .formatted(file));
  }

  static StoreException damaged(Path file, String finding) {
    return new StoreException(
        "The database %1$s is damaged (%2$s), so no run could be recorded in it. Move it aside together with %3$s-wal and %3$s-shm, if they are there, or put a backup in its place; leave %3$s.spool, if it is there, where it is: its results are recorded at the next start."
            .formatted(file, finding, file.getFileName()));
  }

  static StoreException vanished(Path file) {
    return new StoreException(
        "The database %s was deleted while it was in use. It is put back as soon as that is possible; to begin with an empty one, stop the prober first."
            .formatted(file));
  }

  static StoreException replaced(Path file) {
    return new StoreException(
        "The database %s was replaced by another file while it was in use. Start the prober again to go on with that file; results are kept until then."
            .formatted(file));
  }

  static StoreException notRestored(Path file, Exception cause) {
    return new StoreException(
        "The database %s was deleted while it was in use, and cannot be put back (%s). Results are kept, and it is tried again."
            .formatted(file, cause.getMessage()),
        cause);
  }

  static StoreException newer(Path file, String version, String known) {
    return new StoreException(
        "The database %s was made by a newer prober: its schema has version %s, and this prober knows versions up to %s. Start the newer prober, or choose another file with --db."
            .formatted(file, version, known));
  }

  /** Finds the sentence for whatever was thrown while the database was opened. */
  static StoreException of(Path file, Throwable failure) {
    if (failure instanceof StoreException known) {
      return known;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return ofCode(file, sqlite);
      }
    }
    return unexpected(file, failure);
  }

  private static StoreException ofCode(Path file, SQLiteException failure) {
    return switch (kind(failure)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> locked(file, failure);
      case SQLITE_NOTADB -> notSqlite(file);
      case SQLITE_CORRUPT -> damaged(file, failure.getResultCode().message);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> notWritable(file, failure);
      case SQLITE_FULL -> diskFull(file, failure);
      default -> unexpected(file, failure);
    };
  }

  /** The low byte of a result code is its kind; the rest is detail. */
  static SQLiteErrorCode kind(SQLiteException failure) {
    return SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xff);
  }

  private static StoreException locked(Path file, Exception cause) {
    return new StoreException(
        "The database %s is locked by another process, so no run could be recorded in it. End what uses it, such as a sqlite3 shell, or choose another file with --db."
            .formatted(file),
        cause);
  }

  private static StoreException notWritable(Path file, Exception cause) {
    return new StoreException(
        "The database %s cannot be written to, so no run could be recorded in it. Make the file and its directory writable, or choose another file with --db."
            .formatted(file),
        cause);
  }

  private static StoreException diskFull(Path file, Exception cause) {
    return new StoreException(
        "The disk is full, so no run could be recorded in the database %s. Free some space, or choose another file with --db."
            .formatted(file),
        cause);
  }

  private static StoreException unexpected(Path file, Throwable cause) {
    return new StoreException(
        "The database %s could not be opened (%s). Choose another file with --db if this one cannot be mended."
            .formatted(file, cause.getMessage()),
        cause);
  }
}
