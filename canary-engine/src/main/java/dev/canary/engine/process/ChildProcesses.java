package dev.canary.engine.process;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The child processes of one run, or of one environment: none of them, and nothing that they have
 * started, outlives it.
 *
 * <p>A run is made of steps. The processes of a step that is cut off go at once; those of the steps
 * before it stay, as the cleanup may need them.
 *
 * <p>Safe for use by several threads.
 */
public final class ChildProcesses implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ChildProcesses.class);

  /** Together with the process id it makes marks unique on this machine. */
  private static final AtomicLong COUNTER = new AtomicLong(System.nanoTime());

  private final String id =
      ProcessHandle.current().pid() + "-" + Long.toHexString(COUNTER.getAndIncrement());
  private final Set<Started> running = new LinkedHashSet<>();
  private final Object telling = new Object();
  private final Consumer<ProcessRecord> listener;
  private final UnaryOperator<String> redaction;
  private int step;
  private int lastCutOff = -1;
  private int count;
  private boolean closed;
  private boolean silent;

  private record Started(int step, ChildProcess process) {}

  /** Processes that nobody is told of. */
  public ChildProcesses() {
    this(ended -> {}, UnaryOperator.identity());
  }

  /**
   * @param listener told of every process that has ended, on a thread of that process and before
   *     those are who wait for it; of none after {@link #close()}. One is told of at a time
   * @param redaction takes secrets out of what the listener is told, and out of messages
   */
  public ChildProcesses(Consumer<ProcessRecord> listener, UnaryOperator<String> redaction) {
    this.listener = listener;
    this.redaction = redaction;
  }

  /**
   * Starts a process.
   *
   * @throws java.io.UncheckedIOException if it cannot be started
   * @throws IllegalStateException if the step was cut off, or all is over
   */
  public ChildProcess start(ProcessRequest request) {
    int now = beginStart(request);
    String mark = "%s/%d/%d".formatted(id, now, COUNTER.getAndIncrement());
    Started started = new Started(now, ChildProcess.start(request, mark, redaction));
    boolean welcome = track(started);
    started.process().attend(ended -> onEnd(started));
    if (!welcome) {
      started.process().destroy();
      throw tooLate(request);
    }
    return started.process();
  }

  private synchronized int beginStart(ProcessRequest request) {
    if (isOver(step)) {
      throw tooLate(request);
    }
    count++;
    return step;
  }

  /** Answers {@code false} if the step was cut off while the process was starting. */
  private synchronized boolean track(Started started) {
    running.add(started);
    return !isOver(started.step());
  }

  private boolean isOver(int step) {
    return closed || step <= lastCutOff;
  }

  private IllegalStateException tooLate(ProcessRequest request) {
    return new IllegalStateException(
        redaction.apply(
            "The command %s was not started: what it was to be started for has ended or was cut off."
                .formatted(request.builder().command())));
  }

  private void onEnd(Started started) {
    synchronized (this) {
      running.remove(started);
    }
    synchronized (telling) {
      if (!silent) {
        listener.accept(started.process().toRecord().redacted(redaction));
      }
    }
  }

  /** A step begins: what is started from now on is of this step. */
  public synchronized void beginStep() {
    step++;
  }

  /**
   * The step is cut off: nothing more is started for it, and its processes are destroyed. Returns
   * as soon as they were asked to end; a thread sees to it that they do.
   */
  public void cutOffStep() {
    ProcessTree tree;
    synchronized (this) {
      lastCutOff = step;
      if (count == 0) {
        return;
      }
      tree = new ProcessTree(handles(step), "%s/%d/".formatted(id, step));
    }
    tree.terminate();
    Thread killer = new Thread(() -> warn(tree.destroy(ChildProcess.GRACE)), "canary-process-end");
    killer.setDaemon(true);
    killer.start();
  }

  private List<ProcessHandle> handles(int earliestStep) {
    return running.stream()
        .filter(it -> it.step() >= earliestStep)
        .map(it -> it.process().handle())
        .toList();
  }

  /** All is over: nothing more is started, and everything is destroyed, within seconds. */
  @Override
  public void close() {
    warn(close(ChildProcess.GRACE));
  }

  /**
   * All is over: nothing more is started, and everything is destroyed.
   *
   * @param grace how long processes may take to end by themselves before they are killed
   * @return processes that live on even so: such as hang in the kernel, or belong to another user
   */
  public List<ProcessHandle> close(Duration grace) {
    List<Started> left;
    synchronized (this) {
      closed = true;
      if (count == 0) {
        return List.of();
      }
      left = List.copyOf(running);
    }
    List<ProcessHandle> roots = left.stream().map(it -> it.process().handle()).toList();
    List<ProcessHandle> survivors = new ProcessTree(roots, id + "/").destroy(grace);
    left.forEach(ChildProcesses::awaitEnd);
    synchronized (telling) {
      silent = true;
    }
    return survivors;
  }

  /** Lets the listener be told. */
  private static void awaitEnd(Started started) {
    try {
      boolean unused = started.process().waitFor(ChildProcess.DRAIN.multipliedBy(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void warn(List<ProcessHandle> survivors) {
    if (!survivors.isEmpty()) {
      LOG.warn(
          "The processes {} cannot be killed. Look for what they wait for, or kill them by hand.",
          survivors);
    }
  }
}
