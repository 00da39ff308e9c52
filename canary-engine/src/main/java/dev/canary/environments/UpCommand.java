package dev.canary.environments;

import dev.canary.api.Durations;
import dev.canary.engine.process.ChildProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command that deploys: run until it has succeeded, or a retry makes no sense, or stopped. */
final class UpCommand {

  private static final Logger LOG = LoggerFactory.getLogger(UpCommand.class);
  private static final long LOOK = 100;

  private final ReentrantLock busy = new ReentrantLock();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Command command;
  private final Retry retry;

  UpCommand(Command command, Retry retry) {
    this.command = command;
    this.retry = retry;
  }

  /** Answers the outputs. */
  Map<String, String> run() throws InterruptedException {
    busy.lockInterruptibly();
    try {
      checkNotStopped();
      return outputs(runUntilSuccess());
    } finally {
      busy.unlock();
    }
  }

  private void checkNotStopped() {
    if (stopped.getCount() == 0) {
      throw new IllegalStateException(
          "The environment was deleted and cannot be deployed again. Make a new one.");
    }
  }

  private ChildProcess runUntilSuccess() throws InterruptedException {
    ChildProcess process = command.run();
    for (int retries = 0; process.waitFor() != 0; retries++) {
      String failure = command.describe(process);
      if (!retry.isWorthwhile(retries, failure)) {
        throw new EnvironmentException(failure);
      }
      Duration pause = retry.pauseAfter(retries);
      LOG.warn("{} It is run again in {}.", failure, Durations.format(pause));
      if (stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new EnvironmentException(failure);
      }
      process = command.run();
    }
    return process;
  }

  private Map<String, String> outputs(ChildProcess process) throws InterruptedException {
    try {
      return Outputs.parse(process.output());
    } catch (IOException e) {
      throw new EnvironmentException(
          "The outputs cannot be read: %s. Write one JSON object of at most 64 KiB, such as {\"name\":\"value\"}, to standard output, and everything else to standard error. %s"
              .formatted(e.getMessage(), command.describe(process)));
    }
  }

  /** Destroys it if it is running, and returns when nobody runs it, nor will run it again. */
  void stop() throws InterruptedException {
    stopped.countDown();
    while (!busy.tryLock(LOOK, TimeUnit.MILLISECONDS)) {
      command.stop();
    }
    busy.unlock();
  }
}
