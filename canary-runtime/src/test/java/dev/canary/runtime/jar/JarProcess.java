package dev.canary.runtime.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the jar. It does not outlive its test. */
final class JarProcess implements AutoCloseable {

  private static final int MOST_SECONDS = 60;

  private final Process process;
  private final Printed out;
  private final Printed err;

  private JarProcess(Process process) {
    this.process = process;
    this.out = new Printed(process.inputReader(UTF_8));
    this.err = new Printed(process.errorReader(UTF_8));
  }

  static JarProcess of(Process process) {
    var started = new JarProcess(process);
    started.out.start();
    started.err.start();
    return started;
  }

  List<String> out() {
    return out.lines();
  }

  List<String> err() {
    return err.lines();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** The processes that it has started. */
  List<ProcessHandle> children() {
    return process.children().toList();
  }

  /** Those, and what they have started. */
  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  Ended awaitEnd() {
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("The process has not ended. It printed: " + out() + err());
      }
      return new Ended(process.exitValue(), out.awaitAll(), err.awaitAll());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The test was interrupted.", e);
    }
  }

  /** SIGTERM, as an operating system ends its services. */
  Ended terminate() {
    // Unlike the process itself, its handle leaves the streams open.
    process.toHandle().destroy();
    return awaitEnd();
  }

  /** SIGINT, as Ctrl-C sends it. */
  Ended interrupt() {
    signal("INT");
    return awaitEnd();
  }

  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL. */
  Ended kill() {
    process.toHandle().destroyForcibly();
    return awaitEnd();
  }

  @Override
  public void close() {
    kill();
  }
}
