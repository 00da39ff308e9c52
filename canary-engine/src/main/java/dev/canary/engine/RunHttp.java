package dev.canary.engine;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of one run. It is new for every run, so that no connection outlives one and name
 * resolution, handshake and load balancer are probed afresh each time. Made when first asked for.
 */
final class RunHttp {

  /**
   * The calls of this run. OkHttp itself forgets a call when it answers, before the body is read;
   * nobody tells when it has been, hence the weak references.
   */
  private final Set<Call> calls =
      Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

  private @Nullable OkHttpClient client;
  private volatile boolean closed;

  synchronized OkHttpClient client() {
    if (client == null) {
      // A client that tries again by itself hides failures, and may pay twice.
      client =
          new OkHttpClient.Builder()
              .retryOnConnectionFailure(false)
              .addInterceptor(this::track)
              .build();
    }
    return client;
  }

  private Response track(Interceptor.Chain chain) throws IOException {
    calls.add(chain.call());
    if (closed) {
      throw new IOException("The run has ended, so its HTTP client makes no further calls.");
    }
    return chain.proceed(chain.request());
  }

  /** Ends every exchange that is going on, body included. */
  void cancelAll() {
    List.copyOf(calls).forEach(Call::cancel);
  }

  synchronized void close() {
    closed = true;
    if (client != null) {
      cancelAll();
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }
}
