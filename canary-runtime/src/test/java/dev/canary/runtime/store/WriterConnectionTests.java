package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterConnectionTests {

  @TempDir Path directory;
  private SqliteDialect dialect;
  private WriterConnection connection;

  @BeforeEach
  void makeATable() throws SQLException {
    dialect = new SqliteDialect(directory.resolve("canary.db"));
    dialect.requireUnlocked();
    connection = new WriterConnection(dialect::openWriter);
    connection.write(handle -> handle.execute("create table song (title text)"));
  }

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void writesAllOrNothing() {
    assertThatThrownBy(
            () ->
                connection.write(
                    handle -> {
                      insert(handle, "Canary in a Coalmine");
                      throw new IllegalStateException("the phone rang");
                    }))
        .hasMessage("the phone rang");

    assertThat(committed()).isEmpty();
  }

  @Test
  void writesAgainAfterTheDatabaseRolledBackByItself() {
    assertThatThrownBy(
            () ->
                connection.write(
                    handle -> {
                      handle.execute("rollback");
                      throw new IllegalStateException("disk full");
                    }))
        .hasMessage("disk full");

    connection.write(handle -> insert(handle, "Yellow Bird"));

    assertThat(committed()).containsExactly("Yellow Bird");
  }

  @Test
  void waitsForTheDiskAtEachCommit() {
    Handle handle = connection.handle();

    assertThat(pragma(handle, "pragma journal_mode")).isEqualTo("wal");
    assertThat(pragma(handle, "pragma synchronous")).isEqualTo("2");
    assertThat(pragma(handle, "pragma foreign_keys")).isEqualTo("1");
    assertThat(pragma(handle, "pragma busy_timeout")).isEqualTo("2000");
  }

  private static void insert(Handle handle, String title) {
    handle.execute("insert into song (title) values (?)", title);
  }

  private static String pragma(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(String.class).one();
  }

  private List<String> committed() {
    try (Handle reader = Jdbi.open(dialect::openReader)) {
      return reader.createQuery("select title from song").mapTo(String.class).list();
    }
  }
}
