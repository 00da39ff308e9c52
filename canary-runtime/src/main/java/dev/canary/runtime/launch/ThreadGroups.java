package dev.canary.runtime.launch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One group of threads for each group of suites. A thread belongs to that of the thread which
 * started it, so even one that a suite has started and forgotten shows whose it is. They are kept,
 * since JDK 17 keeps every group of threads for ever.
 */
final class ThreadGroups {

  private final Map<String, ThreadGroup> byGroup = new ConcurrentHashMap<>();

  ThreadGroup of(String group) {
    return byGroup.computeIfAbsent(group, id -> new ThreadGroup("launch-" + id));
  }

  Optional<String> findGroup(Thread thread) {
    return byGroup.entrySet().stream()
        .filter(entry -> isIn(thread.getThreadGroup(), entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isIn(ThreadGroup group, ThreadGroup ancestor) {
    // A thread that has ended has no group.
    return group != null && ancestor.parentOf(group);
  }
}
