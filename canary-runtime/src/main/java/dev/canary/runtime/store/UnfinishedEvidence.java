package dev.canary.runtime.store;

import dev.canary.runtime.run.Evidence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Evidence of runs whose ends are about to be told. Safe for use by many threads. */
final class UnfinishedEvidence {

  private final Map<String, Evidence> byRun = new ConcurrentHashMap<>();

  void add(String run, Evidence evidence) {
    byRun.put(run, evidence);
  }

  /** What was told of a run, now that it has ended; absent if that is nothing. */
  @Nullable Evidence remove(String run) {
    return byRun.remove(run);
  }
}
