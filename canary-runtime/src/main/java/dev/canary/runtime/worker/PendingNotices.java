package dev.canary.runtime.worker;

import dev.canary.runtime.run.Notice;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Notices that the prober has not acknowledged yet. Safe for use by many threads. */
final class PendingNotices {

  /** A prober that takes longer has a disk that hangs; a step must not wait for that for ever. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Map<Long, CompletableFuture<Void>> pending = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();
  private final Consumer<Message> prober;
  private final Duration longest;

  PendingNotices(Consumer<Message> prober) {
    this(prober, LONGEST);
  }

  PendingNotices(Consumer<Message> prober, Duration longest) {
    this.prober = prober;
    this.longest = longest;
  }

  CompletionStage<Void> tell(Notice notice) {
    long number = last.incrementAndGet();
    CompletableFuture<Void> heard = new CompletableFuture<>();
    pending.put(number, heard);
    prober.accept(new Message.Noticed(number, notice));
    return heard
        .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((done, failure) -> pending.remove(number));
  }

  void onAcknowledged(Message.Acknowledged acknowledged) {
    CompletableFuture<Void> heard = pending.remove(acknowledged.number());
    if (heard == null) {
      return;
    }
    String problem = acknowledged.problem();
    if (problem == null) {
      heard.complete(null);
    } else {
      heard.completeExceptionally(new IllegalStateException(problem));
    }
  }
}
