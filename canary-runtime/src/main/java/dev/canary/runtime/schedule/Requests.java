package dev.canary.runtime.schedule;

import dev.canary.runtime.run.RefusedException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** What others want done between two rounds. They wait for it, and get what came of it. */
final class Requests {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Queue<Request<?>> waiting = new ConcurrentLinkedQueue<>();
  private final Waiter waiter;
  private volatile boolean closed;

  Requests(Waiter waiter) {
    this.waiter = waiter;
  }

  private record Request<T>(Supplier<T> work, AtomicBoolean taken, CompletableFuture<T> result) {

    void perform() {
      if (taken.compareAndSet(false, true)) {
        try {
          result.complete(work.get());
        } catch (RuntimeException | Error e) {
          result.completeExceptionally(e);
        }
      }
    }
  }

  /**
   * Has this done between two rounds, on the thread of the loop.
   *
   * @throws RefusedException if the loop does not go round
   */
  <T> T perform(Supplier<T> work) {
    var request = new Request<>(work, new AtomicBoolean(), new CompletableFuture<T>());
    waiting.add(request);
    if (closed) {
      refuseAll();
    }
    waiter.wake();
    return await(request);
  }

  private static <T> T await(Request<T> request) {
    try {
      return request.result().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      return takeBack(
          request, "The scheduler does not answer, so nothing was changed. Restart the prober.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return takeBack(
          request, "This was interrupted before the scheduler had answered; nothing was changed.");
    }
  }

  /** What was begun is waited for: whoever wants it has to know what came of it. */
  private static <T> T takeBack(Request<T> request, String otherwise) {
    if (request.taken().compareAndSet(false, true)) {
      throw refusal(otherwise);
    }
    return request.result().join();
  }

  /** To be called by the loop. */
  void performAll() {
    for (Request<?> next = waiting.poll(); next != null; next = waiting.poll()) {
      next.perform();
    }
  }

  /** Nothing is done any more. */
  void close() {
    closed = true;
    refuseAll();
  }

  private void refuseAll() {
    for (Request<?> next = waiting.poll(); next != null; next = waiting.poll()) {
      if (next.taken().compareAndSet(false, true)) {
        next.result()
            .completeExceptionally(
                refusal("The prober is being stopped, so nothing is begun any more."));
      }
    }
  }

  private static RefusedException refusal(String sentence) {
    return new RefusedException(RefusedException.Cause.CONFLICT, sentence);
  }
}
