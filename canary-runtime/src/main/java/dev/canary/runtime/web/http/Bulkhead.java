package dev.canary.runtime.web.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Answers that take time are made here, a few at the same time. However many pages are asked for at
 * once, and however much each of them reads, the threads that answer for the health stay free: a <a
 * href="https://learn.microsoft.com/en-us/azure/architecture/patterns/bulkhead">bulkhead</a>.
 */
public final class Bulkhead implements AutoCloseable {

  private static final Key<Bulkhead> KEY = new Key<>("bulkhead");

  /** Pages are made by the processor for the most part; more of them would only take turns. */
  private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());

  private static final long IDLE_SECONDS = 30;

  private static final Answer CLOSING =
      Problem.answer(503, "The prober is being stopped. Ask again when it has started anew.");

  private final ExecutorService threads;
  private volatile boolean isClosing;

  public Bulkhead() {
    var pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named("pages"));
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  /** Lets the routes of a server find it. */
  public void register(JavalinConfig config) {
    config.appData(KEY, this);
  }

  /** Has the answer made and sent when it is its turn; what goes wrong is told as usual. */
  static Handler inTurn(Function<Context, Answer> endpoint) {
    return request -> request.appData(KEY).answer(endpoint, request);
  }

  private void answer(Function<Context, Answer> endpoint, Context request) {
    request.future(
        () ->
            CompletableFuture.runAsync(
                () -> Wire.send(isClosing ? CLOSING : endpoint.apply(request), request), threads));
  }

  /** From now on nothing is begun: who waits is told so at once, and the server can stop. */
  public void stopAnswering() {
    isClosing = true;
  }

  @Override
  public void close() {
    threads.shutdown();
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
