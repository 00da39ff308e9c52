package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongPlaceJarTests {

  @TempDir static Path suites;

  @TempDir Path directory;
  private WorkDir workDir;

  @BeforeAll
  static void compileASuite() {
    Suites.compile(suites, "@CanarySuite class HelloCanary { @Step void greet() {} }");
  }

  @BeforeEach
  void makeWorkDir() {
    workDir = WorkDir.in(directory);
  }

  private CanaryJar jar() {
    return CanaryJar.in(workDir.path());
  }

  private RefusedCommand run(String option, String value) {
    return RefusedCommand.of(
        jar().with("CANARY_WEB_PORT", "0"), "run", "--suites", suites.toString(), option, value);
  }

  @Test
  void refusesAPortThatIsInUse() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      run("--port", port)
          .asFailureOfTheProber(
              "Port %s on 127.0.0.1 is in use; stop what listens there or choose another by --port (0 picks a free one)."
                  .formatted(port));
    }
  }

  @Test
  void refusesADatabaseThatAnotherProberUses() {
    try (Prober other = jar().run("--suites", suites.toString())) {
      Ended ended = jar().execute("run", "--port", "0", "--suites", suites.toString());

      assertThat(ended.exitCode()).isEqualTo(3);
      assertThat(ended.out()).isEmpty();
      assertThat(String.join("\n", ended.err()))
          .matches(
              "canary: The database %s is in use by another prober \\(process %d on \\S+, started at \\S+Z\\)\\. Stop that prober, or choose another file with --db\\."
                  .formatted(workDir.path().resolve("canary.db"), other.process().pid()));
      other.awaitHealth(200);
    }
  }

  @Test
  void refusesADatabaseThatAnotherProcessHasLocked() throws Exception {
    try (JarProcess locker = LockingProcess.lock(workDir.path().resolve("canary.db"))) {
      assertThat(locker.out()).containsExactly("locked");

      run("--port", "0")
          .asFailureOfTheProber(
              "The database %s is locked by another process, so no run could be recorded in it. End what uses it, such as a sqlite3 shell, or choose another file with --db."
                  .formatted(workDir.path().resolve("canary.db")));
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() {
    Path file = workDir.write("notes.txt", "These are my notes, and they are not a database.");

    run("--db", "notes.txt")
        .asFailureOfTheProber(
            "The file %s is not a SQLite database, so no run could be recorded in it. Move it aside, or choose another file with --db."
                .formatted(file));
  }

  @Test
  void refusesADamagedDatabase() throws IOException {
    try (Prober prober = jar().run("--suites", suites.toString())) {
      assertThat(prober.terminate().exitCode()).isZero();
    }
    Path file = workDir.path().resolve("canary.db");
    byte[] content = Files.readAllBytes(file);
    Arrays.fill(content, content.length / 2, content.length, (byte) 7);
    Files.write(file, content);

    Ended ended = jar().execute("run", "--port", "0", "--suites", suites.toString());

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(String.join("\n", ended.err()))
        .startsWith("canary: The database %s is damaged (".formatted(file))
        .endsWith(
            "leave canary.db.spool, if it is there, where it is: its results are recorded at the next start.");
  }

  @Test
  void refusesADatabaseOfSomethingElse() throws SQLException {
    Path file = workDir.path().resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("create table invoice (id integer)");
    }

    run("--db", "other.db")
        .asFailureOfTheProber(
            "The database %s belongs to something else than a prober, so no run could be recorded in it. Choose another file with --db."
                .formatted(file));
  }

  @Test
  void refusesADirectoryThatCannotBeWritten() {
    run("--db", "/proc/canary.db")
        .asFailureOfTheProber(
            "The directory /proc cannot be written to, so no run could be recorded in"
                + " /proc/canary.db. Make the directory writable, or choose another file with --db.");
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    Path file = workDir.path().resolve("data/canary.db");

    run("--db", "data/canary.db")
        .asFailureOfTheProber(
            "The directory %s does not exist, so the database %s cannot be made. Make the directory, or choose another file with --db."
                .formatted(file.getParent(), file));
  }

  @Test
  void refusesAFileAsAWorkDirectory() {
    Path file = workDir.write("file", "");

    run("--work-dir", "file")
        .asWrongInput(
            "The working directory %s is not a directory; create it, or name another with --work-dir."
                .formatted(file));
  }
}
