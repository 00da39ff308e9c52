package dev.canary.runtime;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Does a part of the start on a thread of its own. */
final class Concurrently {

  private Concurrently() {}

  static <T> Future<T> start(String name, Supplier<T> work) {
    var task = new FutureTask<>(work::get);
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /** Waits for the result; what the work threw is thrown here. */
  static <T> T join(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The start was interrupted.");
    }
  }

  /** Waits for the result; empty if the work failed, of which whoever joins it learns. */
  static <T> Optional<T> findResult(Future<T> future) {
    try {
      return Optional.of(join(future));
    } catch (RuntimeException toldToWhoeverJoins) {
      return Optional.empty();
    }
  }
}
