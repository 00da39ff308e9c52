package dev.canary.environments;

import dev.canary.engine.process.ChildProcess;
import dev.canary.engine.process.ChildProcesses;
import dev.canary.engine.process.ProcessRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A command of an environment. What it leaves running when it has ended is its own business, since
 * that may be what it was there for.
 */
final class Command {

  private static final Logger LOG = LoggerFactory.getLogger(Command.class);

  private final ChildProcesses processes = new ChildProcesses();
  private final String title;
  private final ProcessBuilder builder;
  private volatile @Nullable ChildProcess running;

  /**
   * A command that can be run.
   *
   * @param title such as "The up command of StackEnvironment", for messages
   */
  Command(String title, ProcessBuilder builder) {
    this.title = title;
    this.builder = builder;
  }

  /** Runs it to its end. When the thread is interrupted, nothing of it is left. */
  ChildProcess run() throws InterruptedException {
    ChildProcess process = processes.start(ProcessRequest.of(builder).withStreamsApart());
    running = process;
    try {
      endInput(process);
      int unused = process.waitFor();
      return process;
    } catch (InterruptedException e) {
      process.destroy();
      String message =
          "%s was interrupted and destroyed: %s. %s"
              .formatted(title, builder.command(), process.describeOutput());
      throw (InterruptedException) new InterruptedException(message).initCause(e);
    }
  }

  /** A command that asks a question gets no answer, instead of waiting for one. */
  private void endInput(ChildProcess process) {
    try {
      process.input().close();
    } catch (IOException e) {
      LOG.debug("{} has ended before its input.", title, e);
    }
  }

  /** Destroys it if it is running. */
  void stop() {
    ChildProcess process = running;
    if (process != null && process.isAlive()) {
      process.destroy();
    }
  }

  /** A sentence on how it ended, and the last lines of what it has written. */
  String describe(ChildProcess ended) throws InterruptedException {
    return "%s ended with exit code %d: %s. %s"
        .formatted(title, ended.waitFor(), builder.command(), ended.describeOutput());
  }
}
