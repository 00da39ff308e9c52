package dev.canary.runtime.worker;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Groups that may have been to blame for the end of a worker, and their launches that wait for one.
 * Not safe for use by many threads.
 */
final class Suspects {

  private final Set<String> groups = new HashSet<>();
  private final Deque<RemoteLaunch> waiting = new ArrayDeque<>();

  void accuse(Collection<String> accused) {
    groups.addAll(accused);
  }

  void acquit(String group) {
    groups.remove(group);
  }

  boolean isSuspect(RemoteLaunch launch) {
    return groups.contains(launch.group().id());
  }

  void await(RemoteLaunch launch) {
    waiting.add(launch);
  }

  boolean isAnyWaiting() {
    return !waiting.isEmpty();
  }

  RemoteLaunch next() {
    return waiting.remove();
  }

  void putBack(RemoteLaunch launch) {
    waiting.addFirst(launch);
  }

  /** Answers whether it was among those that wait, and does so no more. */
  boolean forget(RemoteLaunch launch) {
    return waiting.remove(launch);
  }

  /** Ends those that wait. */
  void close(RunEnding ending) {
    waiting.forEach(launch -> launch.close(ending));
    waiting.forEach(RemoteLaunch::complete);
    waiting.clear();
  }
}
