package dev.canary.runtime.worker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends this JVM when its prober is gone. The channel to the prober ends at that moment and says so
 * first; this thread looks by itself, in case nobody listens to the channel any more.
 */
final class ProberWatch implements Runnable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** The exit code of a worker that has lost its prober. */
  static final int PROBER_IS_GONE = 4;

  private final Optional<ProcessHandle> prober = ProcessHandle.current().parent();

  static void start() {
    Thread thread = new Thread(new ProberWatch(), "prober-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whoever loses its parent is given another. */
  @Override
  public void run() {
    var never = new CountDownLatch(1);
    try {
      while (ProcessHandle.current().parent().equals(prober)) {
        boolean unused = never.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  /** Takes along what suites have started. */
  static void leave() {
    try {
      endDescendants();
    } finally {
      Runtime.getRuntime().halt(PROBER_IS_GONE);
    }
  }

  /** Ends what suites have started and left. */
  static void endDescendants() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
