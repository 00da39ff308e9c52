package dev.canary.runtime.worker;

import dev.canary.runtime.run.ProberFailedException;

/** There is no worker, so nothing can be launched. */
final class WorkerFailedException extends ProberFailedException {

  private static final long serialVersionUID = 1L;

  private WorkerFailedException(String message) {
    super(message);
  }

  /**
   * A worker ended before it was ready.
   *
   * @param lastWords what it wrote before
   */
  static WorkerFailedException of(String sentence, String lastWords) {
    String written =
        lastWords.isEmpty() ? "It wrote nothing." : "It wrote: " + lastWords.replace('\n', ' ');
    return new WorkerFailedException(
        "No worker can be started: %s %s Check canary.worker.jvm-args, or do without workers by --isolation none."
            .formatted(sentence, written));
  }
}
