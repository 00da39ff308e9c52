package dev.canary.runtime.worker;

import dev.canary.runtime.run.LedgerChange;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Changes of the ledger that the prober has not acknowledged yet. Safe for use by many threads. */
final class PendingChanges {

  /** A prober that takes longer has a disk that hangs; a step must not wait for that for ever. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Map<Long, CompletableFuture<Void>> pending = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();
  private final Consumer<Message> prober;
  private final Duration longest;

  PendingChanges(Consumer<Message> prober) {
    this(prober, LONGEST);
  }

  PendingChanges(Consumer<Message> prober, Duration longest) {
    this.prober = prober;
    this.longest = longest;
  }

  CompletionStage<Void> tell(LedgerChange change) {
    long number = last.incrementAndGet();
    CompletableFuture<Void> durable = new CompletableFuture<>();
    pending.put(number, durable);
    prober.accept(new Message.LedgerChanged(number, change));
    return durable
        .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((done, failure) -> pending.remove(number));
  }

  void onAcknowledged(Message.Acknowledged acknowledged) {
    CompletableFuture<Void> durable = pending.remove(acknowledged.number());
    if (durable == null) {
      return;
    }
    String problem = acknowledged.problem();
    if (problem == null) {
      durable.complete(null);
    } else {
      durable.completeExceptionally(new IllegalStateException(problem));
    }
  }
}
