package dev.canary.runtime.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the database was deleted while it was in use, and puts it back. SQLite would go on
 * writing to the nameless file until it is closed, and then everything would be gone.
 *
 * <p>A connection of its own keeps the deleted file readable, so that nothing of it is lost. Used
 * by the thread that writes, alone.
 */
final class Whereabouts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);

  private final DatabaseFile file;
  private final SqliteDialect dialect;
  private final WriterConnection writer;
  private final ReaderConnections readers;
  private Connection anchor;
  private @Nullable Object key;
  private boolean told;

  private Whereabouts(
      DatabaseFile file,
      SqliteDialect dialect,
      WriterConnection writer,
      ReaderConnections readers,
      Connection anchor) {
    this.file = file;
    this.dialect = dialect;
    this.writer = writer;
    this.readers = readers;
    this.anchor = anchor;
  }

  /** From now on the file has to be the one that it is now. */
  static Whereabouts watch(
      DatabaseFile file, SqliteDialect dialect, WriterConnection writer, ReaderConnections readers)
      throws IOException, SQLException {
    var whereabouts = new Whereabouts(file, dialect, writer, readers, dialect.openAnchor());
    whereabouts.key = Disk.findKey(file.path());
    return whereabouts;
  }

  /**
   * Returns if the file is where it was. If it is not, this is told first, and mended by the next
   * call.
   *
   * @throws StoreException if it is gone, or if another file has its name
   */
  void requireInPlace() throws IOException {
    Object found = Disk.findKey(file.path());
    if (Objects.equals(key, found)) {
      told = false;
    } else if (found != null) {
      throw StoreProblem.replaced(file.path());
    } else if (told) {
      restore();
    } else {
      told = true;
      throw StoreProblem.vanished(file.path());
    }
  }

  private void restore() throws IOException {
    Path copy = file.sibling(".restoring");
    try {
      Files.deleteIfExists(copy);
      dialect.copy(anchor, copy);
      Disk.force(copy);
      replaceBy(copy);
    } catch (SQLException e) {
      throw StoreProblem.notRestored(file.path(), e);
    }
    LOG.warn(
        "The database {} was deleted while it was in use. It has been put back, with everything that was in it.",
        file.path());
  }

  /**
   * Who wrote to the deleted file must be gone first. The anchor is the last to leave it: until the
   * copy has its place, nothing else has what was in it.
   */
  private void replaceBy(Path copy) throws IOException, SQLException {
    readers.closeIdle();
    writer.close();
    file.deleteJournals();
    Files.move(copy, file.path(), StandardCopyOption.ATOMIC_MOVE);
    Disk.forceDirectory(file.path());
    writer.handle();
    Connection deleted = anchor;
    anchor = dialect.openAnchor();
    key = Disk.findKey(file.path());
    told = false;
    deleted.close();
  }

  @Override
  public void close() throws SQLException {
    anchor.close();
  }
}
