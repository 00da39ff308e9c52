package dev.canary.runtime.notify;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends pings over HTTP. OkHttp is there anyway, for suites; and it can do what the client of the
 * JDK cannot: bound a whole exchange, and limit how many go on with one host, so that a server that
 * hangs holds up no ping to another.
 *
 * <p>It has threads while there is something to send, and soon after none.
 */
final class PingClient {

  private static final int MAX_EXCHANGES = 32;
  private static final int MAX_EXCHANGES_OF_A_HOST = 8;
  private static final int IDLE_SECONDS = 10;

  private final String userAgent;
  private final Duration timeout;
  private @Nullable OkHttpClient http;

  PingClient(String version, Duration timeout) {
    this.userAgent = "canary-prober/" + version;
    this.timeout = timeout;
  }

  /** Sends and returns at once; the answer, or the lack of it, is given to another thread. */
  void send(HttpUrl address, byte[] text, Consumer<PingReply> answer) {
    Request request =
        new Request.Builder()
            .url(address)
            .header("User-Agent", userAgent)
            .header("Content-Type", "text/plain; charset=utf-8")
            .post(RequestBody.create(text))
            .build();
    http().newCall(request).enqueue(new Answer(answer));
  }

  /** Made when first needed: most probers ping nobody, and none waits for it at its start. */
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
        .build();
  }

  /** As many as the dispatcher asks for. */
  private static ExecutorService newThreads() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        Courier.threads("ping-exchange"));
  }

  private record Answer(Consumer<PingReply> receiver) implements Callback {

    @Override
    public void onResponse(Call call, Response response) throws IOException {
      try (response) {
        receiver.accept(ReplyReader.read(response));
      } catch (IOException e) {
        onFailure(call, e);
      }
    }

    @Override
    public void onFailure(Call call, IOException failure) {
      receiver.accept(ReplyReader.read(failure));
    }
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
