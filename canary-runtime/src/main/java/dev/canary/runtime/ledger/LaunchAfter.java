package dev.canary.runtime.ledger;

import dev.canary.runtime.run.Launch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A launch that begins when another has ended. Safe for use by many threads. */
final class LaunchAfter implements Launch {

  private static final Logger LOG = LoggerFactory.getLogger(LaunchAfter.class);

  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final Launch first;
  private final Supplier<Launch> next;
  private @Nullable Launch second;
  private boolean cancelled;

  private LaunchAfter(Launch first, Supplier<Launch> next) {
    this.first = first;
    this.next = next;
  }

  static Launch of(Launch first, Supplier<Launch> next) {
    var both = new LaunchAfter(first, next);
    first.whenDone().thenRun(both::begin);
    return both;
  }

  private synchronized void begin() {
    if (cancelled) {
      done.complete(null);
      return;
    }
    try {
      second = next.get();
      second.whenDone().thenRun(() -> done.complete(null));
    } catch (RuntimeException e) {
      LOG.error("A launch could not begin after its cleanup; the next tick tries again.", e);
      done.complete(null);
    }
  }

  @Override
  public CompletionStage<Void> whenDone() {
    return done.minimalCompletionStage();
  }

  @Override
  public synchronized boolean isStillRunning() {
    return second == null ? !done.isDone() || first.isStillRunning() : second.isStillRunning();
  }

  @Override
  public void cancel() {
    goingOn().cancel();
  }

  private synchronized Launch goingOn() {
    cancelled = true;
    return second == null ? first : second;
  }
}
