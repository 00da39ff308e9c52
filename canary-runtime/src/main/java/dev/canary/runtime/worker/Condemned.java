package dev.canary.runtime.worker;

import dev.canary.runtime.run.WorkerEnd;
import java.util.ArrayDeque;
import java.util.Deque;

/** Workers that get no more launches and end with their last. Not safe for use by many threads. */
final class Condemned {

  private final Deque<Worker> workers = new ArrayDeque<>();
  private final int most;

  /**
   * @param most of them; of more, those that were condemned first do not come to their end
   */
  Condemned(int most) {
    this.most = most;
  }

  void add(Worker worker) {
    workers.add(worker);
  }

  void remove(Worker worker) {
    workers.remove(worker);
  }

  void dismiss() {
    workers.stream().filter(Worker::isIdle).forEach(worker -> worker.quit(Ending.stopped()));
    workers.removeIf(Worker::isIdle);
    while (workers.size() > most) {
      Worker oldest = workers.remove();
      oldest.kill(
          Ending.of(
              WorkerEnd.HUNG,
              "%s was ended with all that ran in it, because code in it could not be stopped."
                  .formatted(oldest.name())));
    }
  }
}
