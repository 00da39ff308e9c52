package dev.canary.runtime.store;

import java.io.IOException;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database that is open, belongs to this prober alone, and has the schema that this code knows.
 *
 * @param file where it is, and what was there before
 * @param abandoned how many runs an earlier prober had left open
 */
record Database(
    DatabaseFile file,
    ProberLock lock,
    WriterConnection writer,
    ReaderConnections readers,
    int abandoned) {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Files that are bigger are not looked through, since that would hold up the start. */
  private static final long MOST_BYTES_TO_CHECK = 8L << 20;

  /** Leaves nothing behind if it fails. */
  static Database open(StoreOptions options) {
    DatabaseFile file = DatabaseFile.at(options.file());
    ProberLock lock = ProberLock.acquire(file, options.node());
    try {
      return open(file, lock);
    } catch (Exception e) {
      StoreException problem = StoreProblem.of(file.path(), e);
      cleanUp(file, lock, problem);
      throw problem;
    }
  }

  private static Database open(DatabaseFile file, ProberLock lock) throws Exception {
    NativeLibrary.load();
    file.requireSqlite();
    SqliteDialect dialect = new SqliteDialect(file.path());
    dialect.requireUnlocked();
    new Schema(file, dialect.plainSource()).migrate();
    WriterConnection writer = new WriterConnection(dialect::openWriter);
    try {
      requireSound(file, writer.handle());
      return new Database(
          file, lock, writer, new ReaderConnections(dialect), AbandonedRuns.close(writer.handle()));
    } catch (Exception e) {
      writer.close();
      throw e;
    }
  }

  private static void requireSound(DatabaseFile file, Handle writer) throws IOException {
    if (file.size() <= MOST_BYTES_TO_CHECK) {
      String finding = SqliteDialect.quickCheck(writer);
      if (!finding.equals("ok")) {
        throw StoreProblem.damaged(file.path(), finding);
      }
    }
  }

  private static void cleanUp(DatabaseFile file, ProberLock lock, StoreException problem) {
    try {
      file.deleteWhatIsNew();
      lock.close();
    } catch (IOException e) {
      problem.addSuppressed(e);
    }
  }

  Jdbi reading() {
    return Jdbi.create(readers);
  }

  /** Only when nobody writes any more; waits for the reads that go on. */
  void close() {
    try (lock;
        writer;
        readers) {
      SqliteDialect.checkpoint(writer.handle());
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.warn("The store could not be closed tidily; nothing that was written is lost.", e);
    }
  }

  /** Closes it and leaves the place as it was found: of use to nobody, since nothing was begun. */
  void discard() {
    close();
    try {
      file.deleteWhatIsNew();
    } catch (IOException e) {
      LOG.warn("The new database {} could not be deleted again.", file.path(), e);
    }
  }
}
