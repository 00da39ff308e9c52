package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Threshold;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts results; true stands for a good one, and the newest is the last.
 *
 * @param recent the latest results, as many as the rules look back upon
 * @param sinceFailing the latest results after the one that made the suite failing
 */
record Tally(List<Boolean> recent, List<Boolean> sinceFailing, int consecutiveFailures) {

  static final Tally EMPTY = new Tally(List.of(), List.of(), 0);

  Tally {
    recent = List.copyOf(recent);
    sinceFailing = List.copyOf(sinceFailing);
  }

  Tally add(boolean good, int keep) {
    return new Tally(
        append(recent, good, keep),
        append(sinceFailing, good, keep),
        good ? 0 : consecutiveFailures + 1);
  }

  /** From now on it takes new good results to recover: those before the failure do not count. */
  Tally startRecovery() {
    return new Tally(recent, List.of(), consecutiveFailures);
  }

  boolean hasFailed(Threshold failAfter) {
    return count(recent, false, failAfter.window()) >= failAfter.count();
  }

  boolean hasRecovered(Threshold recoverAfter) {
    return count(sinceFailing, true, recoverAfter.window()) >= recoverAfter.count();
  }

  private static long count(List<Boolean> results, boolean good, int window) {
    return latest(results, window).stream().filter(result -> result == good).count();
  }

  private static List<Boolean> append(List<Boolean> results, boolean good, int keep) {
    List<Boolean> longer = new ArrayList<>(results);
    longer.add(good);
    return latest(longer, keep);
  }

  private static List<Boolean> latest(List<Boolean> results, int count) {
    return results.subList(Math.max(0, results.size() - count), results.size());
  }
}
