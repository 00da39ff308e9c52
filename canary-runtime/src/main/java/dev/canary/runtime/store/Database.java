package dev.canary.runtime.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database that is open, belongs to this prober alone, and has the schema that this code knows.
 *
 * @param file where it is, and what was there before
 * @param sieve what writes runs to it
 * @param limits how much is kept in it
 * @param found what an earlier prober had not brought to its end
 */
record Database(
    DatabaseFile file,
    ProberLock lock,
    Connections connections,
    Sieve sieve,
    StoreLimits limits,
    Found found) {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Files that are bigger are not looked through, since that would hold up the start. */
  private static final long MOST_BYTES_TO_CHECK = 8L << 20;

  /**
   * What an earlier prober had not brought to its end.
   *
   * @param abandoned how many runs it had left open
   * @param replayed how many starts and ends of runs it had left in the spool
   * @param refused those of them that no database takes
   */
  record Found(int abandoned, int replayed, List<Sieve.Refused> refused) {}

  static Database open(StoreOptions options) {
    return open(options, SqliteDialect::new);
  }

  /** Leaves nothing behind if it fails. */
  static Database open(StoreOptions options, Function<Path, SqliteDialect> dialects) {
    DatabaseFile file = DatabaseFile.at(options.file());
    ProberLock lock = ProberLock.acquire(file, options.node());
    try {
      return open(file, lock, options, dialects.apply(file.path()));
    } catch (Exception e) {
      StoreException problem = StoreProblem.of(file.path(), e);
      cleanUp(file, lock, problem);
      throw problem;
    }
  }

  private static Database open(
      DatabaseFile file, ProberLock lock, StoreOptions options, SqliteDialect dialect)
      throws Exception {
    NativeLibrary.load();
    file.requireSqlite();
    dialect.requireUnlocked();
    new Schema(file, dialect.plainSource()).migrate();
    Connections connections = Connections.open(file, dialect);
    try {
      requireSound(file, connections.writer().handle());
      RunRows rows = new RunRows(connections.writer(), options);
      Sieve sieve = new Sieve(rows, new Aside(file.aside()));
      return new Database(
          file, lock, connections, sieve, options.limits(), takeOver(file, connections, sieve));
    } catch (Exception e) {
      closeAfter(e, connections);
      throw e;
    }
  }

  private static void closeAfter(Exception failure, Connections connections) {
    try {
      connections.close();
    } catch (SQLException | RuntimeException e) {
      failure.addSuppressed(e);
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

  /** In this order: a run whose end is in the spool was not abandoned. */
  private static Found takeOver(DatabaseFile file, Connections connections, Sieve sieve)
      throws IOException {
    SpoolReplay replay = SpoolReplay.into(sieve, file.spool());
    int abandoned = AbandonedRuns.close(connections.writer().handle());
    replay.finish(new Aside(file.aside()));
    return new Found(abandoned, replay.events(), replay.refused());
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
    return Jdbi.create(connections.readers());
  }

  /** Only when nobody writes any more; waits for the reads that go on. */
  void close() {
    try (lock;
        connections) {
      LOG.debug("closing {}", file.path());
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.warn("The store could not be closed tidily; nothing that was written is lost.", e);
    }
  }

  /** Closes it and leaves the place as it was found, unless something was recorded already. */
  void discard() {
    close();
    if (found.replayed() > 0) {
      return;
    }
    try {
      file.deleteWhatIsNew();
    } catch (IOException e) {
      LOG.warn("The new database {} could not be deleted again.", file.path(), e);
    }
  }
}
