package dev.canary.runtime.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Who waits until which event is durable, in the order of the events. Not thread-safe. */
final class Promises {

  /**
   * Somebody waits until all before this one is durable.
   *
   * @param end the number of the next event
   */
  private record Promise(long end, CompletableFuture<Void> durable) {}

  private final Queue<Promise> promises = new ArrayDeque<>();

  /** To be completed when all events before this one are durable. */
  CompletableFuture<Void> give(long end) {
    var promise = new Promise(end, new CompletableFuture<>());
    promises.add(promise);
    return promise.durable();
  }

  /** Those that are kept now that all events before this one are durable. */
  List<CompletableFuture<Void>> takeKept(long end) {
    List<CompletableFuture<Void>> kept = new ArrayList<>();
    for (Promise oldest = promises.peek(); isKept(oldest, end); oldest = promises.peek()) {
      kept.add(promises.remove().durable());
    }
    return kept;
  }

  private static boolean isKept(@Nullable Promise promise, long end) {
    return promise != null && promise.end() <= end;
  }

  /** Those of whoever waits for the event of this number. */
  List<CompletableFuture<Void>> findOf(long number) {
    return promises.stream()
        .filter(promise -> promise.end() == number + 1)
        .map(Promise::durable)
        .toList();
  }
}
