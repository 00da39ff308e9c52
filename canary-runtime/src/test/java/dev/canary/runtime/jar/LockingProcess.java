package dev.canary.runtime.jar;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/** Holds a lock on a database for as long as it lives, as a forgotten shell would. */
final class LockingProcess {

  private static final String LOCKED = "locked";

  private LockingProcess() {}

  static JarProcess lock(Path database) throws IOException {
    var process =
        JarProcess.of(
            new ProcessBuilder(
                    CanaryJar.java(),
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    LockingProcess.class.getName(),
                    database.toString())
                .start());
    await()
        .atMost(Prober.PATIENCE)
        .until(() -> process.out().contains(LOCKED) || !process.isAlive());
    return process;
  }

  public static void main(String... arguments) throws SQLException, InterruptedException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
        Statement statement = connection.createStatement()) {
      statement.execute("begin exclusive");
      System.out.println(LOCKED);
      new CountDownLatch(1).await();
    }
  }
}
