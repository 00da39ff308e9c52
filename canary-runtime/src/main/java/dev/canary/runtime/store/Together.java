package dev.canary.runtime.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What one thread adds in one go, and what gets on the disk as a whole. For that thread alone. */
final class Together {

  private final List<StoreEvent> events = new ArrayList<>();
  private final CompletableFuture<Void> durable = new CompletableFuture<>();

  void add(StoreEvent event) {
    events.add(event);
  }

  CompletionStage<Void> addAndPromise(StoreEvent event) {
    events.add(event);
    return durable;
  }

  /** Puts all of it where it waits to be written, and keeps what was promised. */
  void passTo(Backlog memory, Runnable onDropped) {
    if (events.isEmpty()) {
      return;
    }
    CompletionStage<Void> written = memory.addAndPromise(events);
    if (written.toCompletableFuture().isCompletedExceptionally()) {
      events.forEach(event -> onDropped.run());
    }
    var unused =
        written.whenComplete(
            (done, failure) -> {
              if (failure == null) {
                durable.complete(null);
              } else {
                durable.completeExceptionally(failure);
              }
            });
  }
}
