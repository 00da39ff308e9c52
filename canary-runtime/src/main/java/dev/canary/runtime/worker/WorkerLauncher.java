package dev.canary.runtime.worker;

import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.WorkerState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Launches suites in child JVMs, which whatever a suite does cannot outlast: a worker that ends,
 * does not answer, or in which code hangs is replaced. The runs that it had are told as ended, with
 * the reason.
 *
 * <p>Safe for use by many threads.
 */
public final class WorkerLauncher implements SuiteLauncher, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerLauncher.class);
  private static final Duration END = Duration.ofSeconds(3);

  private final WorkerOptions options;
  private final WorkerPool pool;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(WorkerLauncher::watchThread);

  private WorkerLauncher(WorkerOptions options, WorkerLimits limits) {
    this.options = options;
    this.pool = new WorkerPool(new Hiring(options, limits));
  }

  private static Thread watchThread(Runnable work) {
    Thread thread = new Thread(work, "worker-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to start the first worker, and returns at once. */
  public static WorkerLauncher start(WorkerOptions options) {
    return start(options, WorkerLimits.DEFAULT);
  }

  static WorkerLauncher start(WorkerOptions options, WorkerLimits limits) {
    var launcher = new WorkerLauncher(options, limits);
    launcher.pool.start();
    long beat = limits.beat().toMillis();
    var unused =
        launcher.watch.scheduleWithFixedDelay(launcher::beat, beat, beat, TimeUnit.MILLISECONDS);
    return launcher;
  }

  private void beat() {
    try {
      pool.beat();
    } catch (RuntimeException e) {
      LOG.error("The workers could not be looked after; it is tried again.", e);
    }
  }

  /**
   * Waits for the first worker and returns the suites that it has found.
   *
   * @throws dev.canary.runtime.run.InvalidInputException with everything that is wrong with them
   * @throws dev.canary.runtime.run.ProberFailedException if no worker can be started
   */
  public List<Suite> suites() {
    try {
      return pool.suites().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Nobody waits for the first worker any more.");
    }
  }

  /** How the workers are at this moment. */
  public List<WorkerState> workers() {
    return pool.everybody().stream().map(Worker::state).toList();
  }

  @Override
  public Launch launch(LaunchOrder order, RunListener listener) {
    var surroundings = new RemoteLaunch.Surroundings(listener, options.ids(), options.clock());
    var launch = new RemoteLaunch(order, surroundings, pool::cancel);
    pool.launch(launch);
    return launch;
  }

  /** Ends all workers. Runs that are still going on are told as aborted. */
  @Override
  public void close() {
    watch.shutdownNow();
    List<Worker> workers = pool.close();
    long end = System.nanoTime() + END.toNanos();
    try {
      for (Worker worker : workers) {
        if (!worker.awaitEnd(Duration.ofNanos(end - System.nanoTime()))) {
          worker.kill(Ending.stopped());
          worker.awaitEnd(END);
        }
      }
    } catch (InterruptedException e) {
      workers.forEach(worker -> worker.kill(Ending.stopped()));
      Thread.currentThread().interrupt();
    }
  }
}
