package dev.canary.runtime.store;

import java.io.IOException;
import java.sql.SQLException;

/**
 * All connections to one database.
 *
 * @param whereabouts watches that they lead to the file that has the database's name
 */
record Connections(WriterConnection writer, ReaderConnections readers, Whereabouts whereabouts)
    implements AutoCloseable {

  static Connections open(DatabaseFile file, SqliteDialect dialect)
      throws IOException, SQLException {
    WriterConnection writer = new WriterConnection(dialect::openWriter);
    ReaderConnections readers = new ReaderConnections(dialect);
    try {
      writer.handle();
      return new Connections(writer, readers, Whereabouts.watch(file, dialect, writer, readers));
    } catch (IOException | SQLException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /** Only when nobody writes any more; waits for the reads that go on. */
  @Override
  public void close() throws SQLException {
    // The writer is the last, since the last one tidies up.
    try (writer;
        readers;
        whereabouts) {
      SqliteDialect.checkpoint(writer.handle());
    }
  }
}
