package dev.canary.runtime.store;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** What only SQLite has: its pragmas and its way of connecting. */
final class SqliteDialect {

  /** Behind a table that is kept in the order of its primary key. */
  static final String CLUSTERED = "without rowid";

  /** The type of columns that hold bytes. */
  static final String BYTES = "blob";

  /** How long a statement waits for another process that holds a lock. */
  private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(2);

  /** What the write-ahead log keeps of the disk although it needs less. */
  private static final int MOST_LOG_BYTES = 8 << 20;

  private static final int INCREMENTAL = 2;

  private static final String SIZE =
      """
      select page_size, page_count, freelist_count, auto_vacuum
      from pragma_page_size, pragma_page_count, pragma_freelist_count, pragma_auto_vacuum
      """;

  private final Path file;
  private final File log;
  private final Duration busyTimeout;

  SqliteDialect(Path file) {
    this(file, BUSY_TIMEOUT);
  }

  SqliteDialect(Path file, Duration busyTimeout) {
    this.file = file;
    this.log = new File(file + "-wal");
    this.busyTimeout = busyTimeout;
  }

  /** Leaves a database as it is, as long as nothing is written to it. */
  DataSource plainSource() {
    SQLiteDataSource source = new SQLiteDataSource(config());
    source.setUrl(url());
    return source;
  }

  /**
   * Makes the file if it is not there. Fails soon if another process has locked it, which Flyway
   * would not notice for more than a minute.
   */
  void requireUnlocked() throws SQLException {
    try (Connection connection = config().createConnection(url());
        Statement statement = connection.createStatement()) {
      // Of use to a new database alone, in which it must come first: its file can shrink.
      statement.execute("pragma auto_vacuum = incremental");
      statement.execute("begin immediate");
      statement.execute("rollback");
    }
  }

  /**
   * Does not make the file: one that has vanished must show. Each commit is on the disk before it
   * returns, and readers do not wait for it.
   */
  Connection openWriter() throws SQLException {
    SQLiteConfig config = config();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setJournalSizeLimit(MOST_LOG_BYTES);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.enforceForeignKeys(true);
    return config.createConnection(url());
  }

  Connection openReader() throws SQLException {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return config.createConnection(url());
  }

  /** One that keeps the database readable even if it is deleted: it has read something. */
  Connection openAnchor() throws SQLException {
    Connection connection = openReader();
    try (Statement statement = connection.createStatement()) {
      statement.execute("select count(*) from sqlite_schema");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Writes all that a connection can read to a new file. */
  void copy(Connection from, Path to) throws SQLException {
    try (PreparedStatement statement = from.prepareStatement("vacuum into ?")) {
      statement.setString(1, to.toString());
      statement.execute();
    }
  }

  /** What a quick look at the structure finds wrong; {@code ok} if nothing. */
  static String quickCheck(Handle handle) {
    return handle.createQuery("pragma quick_check(1)").mapTo(String.class).one();
  }

  /** Whether a commit returns only when it is on the disk; not within a transaction. */
  static void waitForTheDisk(Handle handle, boolean wait) {
    handle.execute(wait ? "pragma synchronous = full" : "pragma synchronous = normal");
  }

  DatabaseSize size(Handle handle) {
    return handle.createQuery(SIZE).map((row, context) -> size(row)).one();
  }

  private DatabaseSize size(ResultSet row) throws SQLException {
    return new DatabaseSize(
        row.getLong("page_size"),
        row.getLong("page_count"),
        row.getLong("freelist_count"),
        new DatabaseSize.Files(file.toFile().length(), log.length()),
        row.getInt("auto_vacuum") == INCREMENTAL);
  }

  /** Gives some free pages back to the disk. */
  static void shrink(Handle handle, int pages) {
    try (Statement statement = handle.getConnection().createStatement()) {
      // Whatever else executes it gives back one page alone.
      statement.executeUpdate("pragma incremental_vacuum(%d)".formatted(pages));
    } catch (SQLException e) {
      throw new StoreException("Free space could not be given back to the disk.", e);
    }
  }

  /** Moves what it can from the write-ahead log into the database itself; waits for nobody. */
  static void checkpointSome(Handle handle) {
    handle.execute("pragma wal_checkpoint(passive)");
  }

  /** Moves everything from the write-ahead log into the database itself. */
  static void checkpoint(Handle handle) {
    handle.execute("pragma wal_checkpoint(truncate)");
  }

  private SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) busyTimeout.toMillis());
    return config;
  }

  private String url() {
    return "jdbc:sqlite:" + file;
  }
}
