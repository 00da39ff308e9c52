package dev.canary.runtime.recent;

import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.RecentRuns;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The latest runs of one suite, by their ids, which are ordered by time. */
final class SuiteTrace {

  private final TreeMap<String, RecentRun> runs = new TreeMap<>();
  private boolean complete;

  synchronized void add(RecentRun run) {
    runs.put(run.id(), run);
    trim();
  }

  /**
   * All of them, the oldest first.
   *
   * @param past reads what was before this prober was started; asked once
   */
  List<RecentRun> latest(Supplier<List<RecentRun>> past) {
    if (!isComplete()) {
      // Whoever tells of a run must not wait for the disk.
      complete(past.get());
    }
    return all();
  }

  private synchronized boolean isComplete() {
    return complete;
  }

  private synchronized void complete(List<RecentRun> past) {
    past.forEach(run -> runs.putIfAbsent(run.id(), run));
    trim();
    complete = true;
  }

  private synchronized List<RecentRun> all() {
    return List.copyOf(runs.values());
  }

  private void trim() {
    while (runs.size() > RecentRuns.KEPT) {
      runs.pollFirstEntry();
    }
  }
}
