package dev.canary.runtime.web.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Answers that take time are made here, a few at the same time. However many are asked for at once,
 * and however much each of them reads, the threads that answer for the health stay free: a <a
 * href="https://learn.microsoft.com/en-us/azure/architecture/patterns/bulkhead">bulkhead</a>.
 */
public final class Bulkhead implements AutoCloseable {

  private static final Key<Bulkhead> KEY = new Key<>("bulkhead");

  /** Pages are made by the processor for the most part; more of them would only take turns. */
  private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());

  private static final int MOST_WAITING = 500;

  /** Pages do not wait for longer, and who has gone away while waiting cannot be told apart. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final long IDLE_SECONDS = 30;

  private static final Answer BUSY =
      Problem.answer(
          503,
          "Too much is asked of the prober at the same time. Ask again in some seconds.",
          Map.of("Retry-After", "5"));
  private static final Answer CLOSING =
      Problem.answer(
          503,
          "The prober is being stopped. Ask again when it has started anew.",
          Map.of("Retry-After", "5"));

  private final ThreadPoolExecutor threads;
  private final LongSupplier nanos;
  private volatile boolean isClosing;

  /**
   * @param name of its threads, which are numbered
   * @param nanos a clock that only counts on
   */
  public Bulkhead(String name, LongSupplier nanos) {
    this.nanos = nanos;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            named(name));
    threads.allowCoreThreadTimeOut(true);
  }

  /** Makes it the one in which the answers of a server's routes are made. */
  public void register(JavalinConfig config) {
    config.appData(KEY, this);
  }

  /** Has the answer made and sent when it is its turn; what goes wrong is told as usual. */
  static Handler inTurn(Function<Context, Answer> endpoint) {
    Handler sending = request -> Wire.send(endpoint.apply(request), request);
    return request -> request.appData(KEY).guard(sending).handle(request);
  }

  /** Has all that a handler does done when it is its turn. */
  public Handler guard(Handler handler) {
    return request -> request.future(() -> hand(handler, request));
  }

  private CompletableFuture<Void> hand(Handler handler, Context request) {
    long asked = nanos.getAsLong();
    try {
      return CompletableFuture.runAsync(() -> perform(handler, request, asked), threads);
    } catch (RejectedExecutionException tooMany) {
      Wire.send(isClosing ? CLOSING : BUSY, request);
      return CompletableFuture.completedFuture(null);
    }
  }

  private void perform(Handler handler, Context request, long asked) {
    if (isClosing) {
      Wire.send(CLOSING, request);
    } else if (nanos.getAsLong() - asked > PATIENCE.toNanos()) {
      Wire.send(BUSY, request);
    } else {
      handle(handler, request);
    }
  }

  private static void handle(Handler handler, Context request) {
    try {
      handler.handle(request);
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  /** Who waits is told so at once; what has begun has some seconds to come to its end. */
  @Override
  public void close() {
    isClosing = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
