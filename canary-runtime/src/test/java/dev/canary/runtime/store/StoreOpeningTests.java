package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.StoreListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoreOpeningTests {

  private Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile(@TempDir Path temporary) throws IOException {
    directory = temporary.toRealPath();
    file = directory.resolve("canary.db");
  }

  @Test
  void refusesAMissingDirectory() {
    Path missing = directory.resolve("missing");
    Path lost = missing.resolve("canary.db");

    assertRefused(
        lost,
        "The directory %s does not exist, so the database %s cannot be made. Make the directory, or choose another file with --db.",
        missing,
        lost);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void refusesADirectory() {
    assertRefused(
        directory,
        "The database %s is a directory, not a file. Name a file in it with --db, such as %s.",
        directory,
        file);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs a directory that root cannot write to")
  void refusesADirectoryThatCannotBeWrittenTo() {
    Path unwritable = Path.of("/proc/canary.db");

    assertRefused(
        unwritable,
        "The directory /proc cannot be written to, so no run could be recorded in %s. Make the directory writable, or choose another file with --db.",
        unwritable);
  }

  @Test
  void explainsAFileThatCannotBeWrittenTo() throws Exception {
    openAndClose();

    try (Connection reader = new SqliteDialect(file).openReader();
        Statement statement = reader.createStatement()) {
      assertThatThrownBy(() -> statement.execute("delete from run"))
          .isInstanceOf(SQLException.class)
          .satisfies(
              failure ->
                  assertThat(StoreProblem.of(file, new IllegalStateException(failure)))
                      .hasMessage(
                          "The database %s cannot be written to, so no run could be recorded in it. Make the file and its directory writable, or choose another file with --db.",
                          file));
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Files.writeString(file, "These are the notes of a meeting.");

    assertRefused(
        file,
        "The file %s is not a SQLite database, so no run could be recorded in it. Move it aside, or choose another file with --db.",
        file);
    assertThat(file).hasContent("These are the notes of a meeting.");
    assertThat(directory.toFile().list()).containsExactly("canary.db");
  }

  @Test
  void refusesADatabaseOfSomethingElseAndLeavesItAsItIs() throws Exception {
    execute("create table song (title text)");
    byte[] before = Files.readAllBytes(file);

    assertRefused(
        file,
        "The database %s belongs to something else than a prober, so no run could be recorded in it. Choose another file with --db.",
        file);
    assertThat(file).hasBinaryContent(before);
    assertThat(directory.toFile().list()).containsExactly("canary.db");
  }

  @Test
  void refusesADatabaseOfANewerProber() throws Exception {
    openAndClose();
    execute(
        """
        insert into flyway_schema_history
        select 99, '999', 'later', 'SQL', 'V999__later.sql', 1, '', '2030-01-01 00:00:00.000', 1, 1
        """);

    assertRefused(
        file,
        "The database %s was made by a newer prober: its schema has version 999, and this prober knows versions up to 11. Start the newer prober, or choose another file with --db.",
        file);
  }

  @Test
  void refusesADamagedDatabase() throws Exception {
    openAndClose();
    byte[] content = Files.readAllBytes(file);
    Arrays.fill(content, content.length / 2, content.length, (byte) 7);
    Files.write(file, content);

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("The database %s is damaged (".formatted(file))
        .hasMessageEndingWith(
            "), so no run could be recorded in it. Move it aside together with canary.db-wal and canary.db-shm, if they are there, or put a backup in its place; leave canary.db.spool, if it is there, where it is: its results are recorded at the next start.");
    assertThat(directory.toFile().list()).containsExactly("canary.db");
  }

  @Test
  void refusesADatabaseThatAnotherProcessHasLocked() throws Exception {
    openAndClose();

    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.execute("begin exclusive");

      assertRefused(
          file,
          "The database %s is locked by another process, so no run could be recorded in it. End what uses it, such as a sqlite3 shell, or choose another file with --db.",
          file);
    }
    assertThat(directory.resolve("canary.db.lock")).doesNotExist();
  }

  @Test
  void refusesANewDatabaseThatAnotherProcessHasLocked() throws Exception {
    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.execute("begin exclusive");

      assertThatThrownBy(() -> open(file))
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith("The database %s is locked by another process".formatted(file));
    }
  }

  @Test
  void refusesASecondOpenerInThisProcess() {
    RunStore first = open(file);

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(
            "The database %s is in use by another prober (process %d on node-1, started at "
                .formatted(file, ProcessHandle.current().pid()))
        .hasMessageEndingWith("). Stop that prober, or choose another file with --db.");
    first.close(Duration.ZERO);
    openAndClose();
  }

  @Test
  void knowsADatabaseBehindALink() throws IOException {
    RunStore first = open(file);
    Path link = Files.createSymbolicLink(directory.resolve("link.db"), file);

    assertThatThrownBy(() -> open(link)).hasMessageContaining("is in use by another prober");
    first.close(Duration.ZERO);
  }

  @Test
  void takesAnEmptyFileForANewDatabase() throws IOException {
    Files.createFile(file);

    openAndClose();

    assertThat(file).isNotEmptyFile();
  }

  private static void assertRefused(Path file, String message, Object... arguments) {
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StoreException.class)
        .hasMessage(message, arguments);
  }

  @Test
  void leavesThePlaceAsItWasIfItIsNeverStarted() {
    open(file).close(Duration.ZERO);

    assertThat(file.getParent()).isEmptyDirectory();
  }

  private void openAndClose() {
    RunStore store = open(file);
    store.start();
    store.close(Duration.ofSeconds(10));
  }

  private static RunStore open(Path file) {
    return RunStore.open(
        StoreOptions.of(file, "node-1"), new StoreListener() {}, InstantSource.system());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }
}
