package dev.canary.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The wish from outside that a command come to its end: SIGTERM, or Ctrl-C. A command that heeds it
 * is given the time to end in order; any other is cut off, as by default. Safe for use by many
 * threads.
 */
final class StopSignal {

  private enum Heed {
    NONE,
    /** Being stopped is how the command is meant to end, so it decides on the exit code. */
    AS_ITS_END,
    /** The command is broken off, which the exit code of the JVM says: 128 and the signal. */
    AS_INTERRUPTION
  }

  private final CompletableFuture<Void> given = new CompletableFuture<>();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private volatile Heed heed = Heed.NONE;

  /** From now on signals are passed on. */
  void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::give, "stop-signal"));
  }

  private void give() {
    if (heed == Heed.NONE || ended.isDone()) {
      return;
    }
    given.complete(null);
    int exitCode = ended.join();
    if (heed == Heed.AS_ITS_END) {
      Runtime.getRuntime().halt(exitCode);
    }
  }

  /** Waits for the signal. */
  void await() {
    heed = Heed.AS_ITS_END;
    given.join();
  }

  /** What is to be done when the signal is given; done at once if it already was. */
  void whenGiven(Runnable reaction) {
    heed = Heed.AS_INTERRUPTION;
    given.minimalCompletionStage().thenRun(reaction);
  }

  /** Complete when so much time has passed since the signal was given. */
  CompletableFuture<Void> givenFor(Duration time) {
    return given.thenRunAsync(
        () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** The command has ended; whoever gave the signal need not wait any more. */
  int end(int exitCode) {
    ended.complete(exitCode);
    return exitCode;
  }
}
