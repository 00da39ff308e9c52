package dev.canary.engine.process;

import dev.canary.api.CanaryProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child process whose output is read all the time. Started by {@link ChildProcesses}.
 *
 * <p>Safe for use by several threads.
 */
public final class ChildProcess implements CanaryProcess {

  /**
   * How long to wait for the rest of the output once the process has ended: what it has started in
   * the background may keep the pipe open for ever.
   */
  static final Duration DRAIN = Duration.ofSeconds(2);

  /** How long a process may take to end by itself before it is killed. */
  static final Duration GRACE = Duration.ofMillis(500);

  private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
  private static final int LAST_LINES = 20;

  private final Tail output = new Tail();
  private final Tail errors = new Tail();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final long startedAt = System.nanoTime();
  private final Process process;
  private final ProcessRequest request;
  private final String mark;
  private final UnaryOperator<String> redaction;

  private ChildProcess(
      Process process, ProcessRequest request, String mark, UnaryOperator<String> redaction) {
    this.process = process;
    this.request = request;
    this.mark = mark;
    this.redaction = redaction;
  }

  /** Starts it; {@link #attend} has to follow. */
  static ChildProcess start(ProcessRequest request, String mark, UnaryOperator<String> redaction) {
    try {
      return new ChildProcess(request.prepare(mark).start(), request, mark, redaction);
    } catch (IOException e) {
      throw new UncheckedIOException(
          redaction.apply(
              "The command %s cannot be started: %s. Check that the program is there and may be executed, and that the working directory exists."
                  .formatted(request.builder().command(), e.getMessage())),
          e);
    }
  }

  /**
   * Reads its output from now on.
   *
   * @param onEnd told when it has ended and its output was read, before anyone who waits for that
   */
  void attend(Consumer<ChildProcess> onEnd) {
    List<Thread> readers =
        request.apart()
            ? List.of(
                reader(process.getInputStream(), output), reader(process.getErrorStream(), errors))
            : List.of(reader(process.getInputStream(), output));
    readers.forEach(Thread::start);
    daemon("canary-process-" + pid(), () -> supervise(readers, onEnd)).start();
  }

  private Thread reader(InputStream source, Tail tail) {
    return daemon(
        "canary-output-" + pid(), new Pump(source, tail, new Lines(request.lines()))::run);
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private void supervise(List<Thread> readers, Consumer<ChildProcess> onEnd) {
    try {
      process.waitFor();
      drain(readers);
      onEnd.accept(this);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("What {} has written could not be passed on.", what(), e);
    } finally {
      ended.countDown();
    }
  }

  private static void drain(List<Thread> readers) throws InterruptedException {
    long end = System.nanoTime() + DRAIN.toNanos();
    for (Thread reader : readers) {
      TimeUnit.NANOSECONDS.timedJoin(reader, end - System.nanoTime());
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** What became of it, once it has ended. */
  ProcessRecord toRecord() {
    Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
    return new ProcessRecord(
        request.builder().command(), process.exitValue(), took, errors.text() + output.text());
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public OutputStream input() {
    return process.getOutputStream();
  }

  /** Standard output alone if the streams are kept apart. */
  @Override
  public String output() {
    return output.text();
  }

  @Override
  public int waitFor() throws InterruptedException {
    ended.await();
    return process.exitValue();
  }

  /**
   * Waits until it has ended and all its output was read, but no longer than this.
   *
   * @return whether it has ended
   */
  public boolean waitFor(Duration limit) throws InterruptedException {
    return ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public String expectSuccess() throws InterruptedException {
    int exitCode = waitFor();
    if (exitCode != 0) {
      throw new AssertionError(
          redaction.apply(
              "%s ended with exit code %d instead of 0. %s"
                  .formatted(what(), exitCode, describeOutput())));
    }
    return output();
  }

  private String what() {
    return "The command " + request.builder().command();
  }

  /** The last lines of what it has written, with a sentence before them, for messages. */
  public String describeOutput() {
    return request.apart()
        ? describe("standard error", errors) + "\n" + describe("standard output", output)
        : describe("its output", output);
  }

  private static String describe(String name, Tail tail) {
    String lines = tail.lastLines(LAST_LINES);
    return lines.isBlank()
        ? "There is nothing in %s.".formatted(name)
        : "The last lines of %s:\n%s".formatted(name, lines);
  }

  @Override
  public void destroy() {
    var unused = new ProcessTree(List.of(handle()), mark + "\0").destroy(GRACE);
  }
}
