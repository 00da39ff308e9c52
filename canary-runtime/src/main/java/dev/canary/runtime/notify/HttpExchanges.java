package dev.canary.runtime.notify;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over HTTP, and never waits for an answer. OkHttp is there anyway, for suites; and
 * it can do what the client of the JDK cannot: bound a whole exchange, and limit how many go on
 * with one host, so that a server that hangs holds up nothing that goes to another.
 *
 * <p>It has threads while there is something to send, and soon after none.
 */
final class HttpExchanges {

  private static final int MAX_EXCHANGES = 32;
  private static final int MAX_EXCHANGES_OF_A_HOST = 8;
  private static final int IDLE_SECONDS = 10;

  private final String thread;
  private final String userAgent;
  private final Duration timeout;
  private @Nullable OkHttpClient http;

  /**
   * @param thread the name of those that wait for answers
   * @param timeout bounds one exchange from name resolution to the end of the answer
   */
  HttpExchanges(String thread, String version, Duration timeout) {
    this.thread = thread;
    this.userAgent = "canary-prober/" + version;
    this.timeout = timeout;
  }

  /** Redirects are not followed: what is sent is meant for this address alone. */
  void send(Request.Builder request, Callback answer) {
    Request noted = AnswerHead.noted(request.header("User-Agent", userAgent)).build();
    http().newCall(OneAttempt.of(noted)).enqueue(answer);
  }

  /** Made when first needed: most probers send nothing, and none waits for it at its start. */
  private synchronized OkHttpClient http() {
    if (http == null) {
      http = newClient();
    }
    return http;
  }

  private OkHttpClient newClient() {
    Dispatcher dispatcher = new Dispatcher(newThreads());
    dispatcher.setMaxRequests(MAX_EXCHANGES);
    dispatcher.setMaxRequestsPerHost(MAX_EXCHANGES_OF_A_HOST);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .callTimeout(timeout)
        .followRedirects(false)
        .eventListenerFactory(AnswerHead::of)
        .addNetworkInterceptor(OneAttempt::withoutRetryAfter)
        .build();
  }

  /** As many as the dispatcher asks for. */
  private ExecutorService newThreads() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        Courier.threads(thread));
  }

  /** Cuts off what is being sent. */
  synchronized void close() {
    if (http != null) {
      http.dispatcher().cancelAll();
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }
}
