package dev.canary.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What a process that has ended leaves: its exit code and the lines that it printed. */
record Ended(int exitCode, List<String> lines) {

  /** Maven may have to download all that it needs. */
  private static final int MOST_MINUTES = 5;

  static Ended of(Path directory, List<String> command) {
    try {
      return waitFor(directory, command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The test was interrupted.", e);
    }
  }

  private static Ended waitFor(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Path printed = Files.createTempFile(directory, "printed", ".txt");
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // What whoever runs the tests likes to see of Maven is not what the tests read.
    builder.environment().keySet().removeAll(Set.of("MAVEN_OPTS", "MAVEN_ARGS"));
    Process process = builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    try {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("%s has not ended: %s".formatted(command, lines(printed)));
      }
      return new Ended(process.exitValue(), lines(printed));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static List<String> lines(Path printed) throws IOException {
    return Files.readAllLines(printed);
  }
}
