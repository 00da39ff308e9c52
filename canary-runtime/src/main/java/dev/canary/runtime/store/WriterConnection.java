package dev.canary.runtime.store;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that writes. After a failure a new one is made: a full disk makes SQLite roll
 * back by itself, of which its driver does not know, so that further writes over the same
 * connection would never be committed. Not thread-safe.
 */
final class WriterConnection implements AutoCloseable {

  private final ConnectionFactory factory;
  private @Nullable Handle handle;

  WriterConnection(ConnectionFactory factory) {
    this.factory = factory;
  }

  Handle handle() {
    Handle open = handle;
    if (open == null) {
      open = Jdbi.open(factory);
      handle = open;
    }
    return open;
  }

  /** When this returns, the work is on the disk; when it throws, nothing of it is. */
  void write(HandleConsumer<RuntimeException> work) {
    write(handle(), work);
  }

  /**
   * For work that is done again if it is not found done. It costs no wait for the disk; a power cut
   * may undo it, as a whole.
   */
  void writeLazily(HandleConsumer<RuntimeException> work) {
    Handle open = handle();
    SqliteDialect.waitForTheDisk(open, false);
    write(open, work);
    SqliteDialect.waitForTheDisk(open, true);
  }

  private void write(Handle open, HandleConsumer<RuntimeException> work) {
    try {
      open.begin();
      work.useHandle(open);
      open.commit();
    } catch (RuntimeException | Error e) {
      discard(open, e);
      throw e;
    }
  }

  // Not the handle is closed but what is below it, which rolls back whatever there is.
  private void discard(Handle open, Throwable failure) {
    handle = null;
    try {
      open.getConnection().close();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    if (handle != null) {
      handle.close();
      handle = null;
    }
  }
}
