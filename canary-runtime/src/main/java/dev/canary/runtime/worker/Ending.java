package dev.canary.runtime.worker;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.WorkerEnd;
import java.io.IOException;

/**
 * How a worker ended.
 *
 * @param outcome of the runs that it had
 * @param sentence that says so, and is the reason of that outcome
 */
record Ending(WorkerEnd reason, Outcome outcome, String sentence) {

  static final String NO_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

  private static final int OUT_OF_MEMORY = 3;
  private static final int SIGNAL = 128;
  private static final int SIGKILL = SIGNAL + 9;
  private static final int SIGTERM = SIGNAL + 15;

  static Ending of(WorkerEnd reason, String sentence) {
    return new Ending(reason, Outcome.ERROR, sentence);
  }

  /** The prober is stopped, and its workers with it. */
  static Ending stopped() {
    return new Ending(
        WorkerEnd.KILLED,
        Outcome.ABORTED,
        "The prober was stopped, and the launch had not ended by then.");
  }

  static Ending withoutThread(String worker, OutOfMemoryError noThreadLeft) {
    return of(
        WorkerEnd.EXIT,
        "%s could not be started (%s). End what uses up the threads of this system, or allow this user more."
            .formatted(worker, noThreadLeft.getMessage()));
  }

  static Ending withoutPlace(String worker, IOException problem) {
    return of(
        WorkerEnd.EXIT,
        "%s could not be started (%s). Make room in the directory for temporary files, whose name must not be long."
            .formatted(worker, problem.getMessage()));
  }

  /**
   * The worker has ended, and not because it was told to.
   *
   * @param lines the last that it has written
   */
  static Ending of(String worker, int exitCode, LastLines lines) {
    if (exitCode == OUT_OF_MEMORY && lines.mayHave(NO_MEMORY)) {
      return of(
          WorkerEnd.OUT_OF_MEMORY,
          "%s had no memory left and ended. Find what uses it up, or allow more by canary.worker.jvm-args, such as -Xmx512m."
              .formatted(worker));
    }
    if (exitCode == SIGKILL || exitCode == SIGTERM) {
      return of(
          WorkerEnd.KILLED,
          "%s was killed by signal %d from outside. If nobody did, the system may be out of memory."
              .formatted(worker, exitCode - SIGNAL));
    }
    if (exitCode > SIGNAL) {
      return of(
          WorkerEnd.CRASH,
          "The JVM of %s crashed by signal %d. The log says where its report is."
              .formatted(worker, exitCode - SIGNAL));
    }
    if (exitCode == ProberWatch.PROBER_IS_GONE) {
      return of(
          WorkerEnd.EXIT,
          "%s lost its connection to the prober and ended, as happens when a suite interrupts threads that are not its own, or opens so many files that the system gives no more."
              .formatted(worker));
    }
    return of(
        WorkerEnd.EXIT,
        "%s ended by itself with exit code %d, as Runtime.halt makes it."
            .formatted(worker, exitCode));
  }
}
