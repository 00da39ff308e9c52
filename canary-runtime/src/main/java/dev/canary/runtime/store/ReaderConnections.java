package dev.canary.runtime.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.ConnectionFactory;

/** A few connections that only read, made when they are first needed. Thread-safe. */
final class ReaderConnections implements ConnectionFactory, AutoCloseable {

  private static final int MOST = 4;

  private final SqliteDialect dialect;
  private final Semaphore free = new Semaphore(MOST);
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  ReaderConnections(SqliteDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public Connection openConnection() throws SQLException {
    free.acquireUninterruptibly();
    try {
      return takeOrOpen();
    } catch (SQLException | RuntimeException e) {
      free.release();
      throw e;
    }
  }

  private Connection takeOrOpen() throws SQLException {
    if (closed) {
      throw new SQLException("The store is closed.");
    }
    Connection connection = idle.poll();
    return connection == null ? dialect.openReader() : connection;
  }

  @Override
  public void closeConnection(Connection connection) {
    idle.add(connection);
    free.release();
  }

  /** Lets the reads that go on end, and refuses further ones. */
  @Override
  public void close() throws SQLException {
    closed = true;
    closeIdle();
  }

  /** Lets the reads that go on end; the next read gets a new connection. */
  void closeIdle() throws SQLException {
    free.acquireUninterruptibly(MOST);
    try {
      for (Connection connection : idle) {
        connection.close();
      }
      idle.clear();
    } finally {
      free.release(MOST);
    }
  }
}
