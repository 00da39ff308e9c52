package dev.canary.engine;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of one run. It is new for every run, so that no connection outlives one and name
 * resolution, handshake and load balancer are probed afresh each time. Made when first asked for.
 */
final class RunHttp {

  private @Nullable OkHttpClient client;

  synchronized OkHttpClient client() {
    if (client == null) {
      client =
          new OkHttpClient.Builder()
              .dispatcher(new Dispatcher())
              .connectionPool(new ConnectionPool())
              .build();
    }
    return client;
  }

  /** Ends every exchange that is going on, body included. */
  synchronized void cancelAll() {
    if (client != null) {
      client.dispatcher().cancelAll();
    }
  }

  synchronized void close() {
    if (client != null) {
      client.dispatcher().cancelAll();
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }
}
