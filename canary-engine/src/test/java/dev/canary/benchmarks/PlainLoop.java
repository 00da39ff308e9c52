package dev.canary.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Makes the requests of a launch without an engine: a new client for every ten of them, with the
 * settings of those that suites get, and the same headers.
 */
record PlainLoop(String url) {

  private static final Headers MARKS =
      Headers.of(
          "traceparent", "00-0190163d8694739baea5966c26f8ad91-00f067aa0ba902b7-01",
          "baggage",
              "synthetic=true,canary.suite=thirteen,"
                  + "canary.run=0190163d-8694-739b-aea5-966c26f8ad91",
          "User-Agent", "canary/development (thirteen; 0190163d-8694-739b-aea5-966c26f8ad91)");

  void onThisThread() throws IOException {
    for (int suite = 0; suite < HttpSuites.ALL.size(); suite++) {
      suite();
    }
  }

  /** As the engine does it when it may start one suite at a time. */
  void onThreadsInTurn() throws InterruptedException {
    for (int suite = 0; suite < HttpSuites.ALL.size(); suite++) {
      start().join();
    }
  }

  /** As the engine does it. */
  void onThreadsSideBySide() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int suite = 0; suite < HttpSuites.ALL.size(); suite++) {
      threads.add(start());
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** A request that fails shows, since it kills its thread with a stack trace. */
  private Thread start() {
    var thread = new Thread(this::suiteOrDie, "plain-loop");
    thread.start();
    return thread;
  }

  private void suiteOrDie() {
    try {
      suite();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void suite() throws IOException {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();
    for (int step = 0; step < HttpSuites.STEPS; step++) {
      HttpSuites.request(client, new Request.Builder().url(url).headers(MARKS).build());
    }
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
