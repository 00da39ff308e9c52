package dev.canary.runtime.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The latest things of some kind, as many as fit: what goes wrong shows at the end. Not safe for
 * use by several threads.
 */
final class Latest<T> {

  private final Deque<T> kept = new ArrayDeque<>(0);
  private final long most;
  private final ToLongFunction<T> sizeOf;
  private long size;
  private long dropped;

  Latest(long most, ToLongFunction<T> sizeOf) {
    this.most = most;
    this.sizeOf = sizeOf;
  }

  void add(T thing) {
    kept.add(thing);
    size += sizeOf.applyAsLong(thing);
    while (size > most) {
      size -= sizeOf.applyAsLong(kept.remove());
      dropped++;
    }
  }

  List<T> all() {
    return List.copyOf(kept);
  }

  /** How many, the oldest, did not fit. */
  long dropped() {
    return dropped;
  }
}
