package dev.canary.api;

import java.io.OutputStream;

/**
 * A child process that a suite has started by {@link CanaryContext#process(String...)}. It is
 * destroyed, with all its descendants, at the deadline of the step that started it, and at the
 * latest when the run ends; so a step may leave one running for the steps after it.
 *
 * <pre>{@code
 * @Step(timeout = "10s")
 * void countOrders(CanaryContext canary) throws InterruptedException {
 *   String count = canary.process("psql", "-tAc", "select count(*) from orders").expectSuccess();
 *   assertThat(count.strip()).isNotEqualTo("0");
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public interface CanaryProcess {

  /** The process id by which the operating system knows it. */
  long pid();

  /** Whether it is still running. */
  boolean isAlive();

  /**
   * What is written to this, the process reads from its standard input. Close it for a process that
   * reads to the end.
   */
  OutputStream input();

  /**
   * What it has written so far, standard output and standard error in the order of writing, read as
   * UTF-8. Of a very long output the beginning is lost; at least the last 64 KiB are there.
   */
  String output();

  /**
   * Waits until it has ended and all its output was read, the latter for 2 seconds at most: what it
   * has started in the background may keep its output open.
   *
   * @return its exit code
   * @throws InterruptedException if the step is cut off meanwhile
   */
  int waitFor() throws InterruptedException;

  /**
   * Waits until it has ended, and expects it to have ended with exit code 0.
   *
   * @return its output
   * @throws AssertionError if it ended otherwise; the message has the command, the exit code and
   *     the last lines of the output
   * @throws InterruptedException if the step is cut off meanwhile
   */
  String expectSuccess() throws InterruptedException;

  /**
   * Destroys it and all its descendants, and returns when they are gone. Those that are still there
   * after half a second are killed. A descendant whose parent has ended before is found on Linux
   * only.
   */
  void destroy();
}
