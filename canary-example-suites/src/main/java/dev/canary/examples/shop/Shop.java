package dev.canary.examples.shop;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * The demo shop, listening until it is closed. Its data live in memory and end with it.
 *
 * <pre>{@code
 * try (Shop shop = Shop.start("127.0.0.1", 0)) {
 *   URI health = URI.create(shop.url() + "/health");
 * }
 * }</pre>
 *
 * <p>All its threads are daemons: a shop keeps no JVM alive. Safe for use by several threads.
 */
public final class Shop implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService requests;

  private Shop(HttpServer server, ExecutorService requests) {
    this.server = server;
    this.requests = requests;
  }

  /**
   * Opens an empty shop.
   *
   * @param host the name or address to listen on
   * @param port the port to listen on; 0 picks a free one
   * @throws IOException if it cannot listen there
   */
  public static Shop start(String host, int port) throws IOException {
    // Or each answer on a kept connection waits 40 ms for the client to acknowledge its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
    ExecutorService requests = Executors.newCachedThreadPool(Shop::daemon);
    Faults faults = new Faults();
    server.createContext("/", new ShopHandler(Routes.of(faults), faults));
    server.setExecutor(requests);
    startOnDaemonThread(server);
    return new Shop(server, requests);
  }

  /** The server's own thread is a daemon only if the thread that starts it is one. */
  private static void startOnDaemonThread(HttpServer server) {
    FutureTask<Void> start = new FutureTask<>(server::start, null);
    daemon(start).start();
    try {
      start.get();
    } catch (Exception e) {
      throw new IllegalStateException("The shop could not be started.", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "shop");
    thread.setDaemon(true);
    return thread;
  }

  /** Where the shop listens, such as {@code http://127.0.0.1:8090}: without a slash at the end. */
  public String url() {
    InetSocketAddress address = server.getAddress();
    return "http://%s:%d".formatted(address.getHostString(), address.getPort());
  }

  /** Closes the port and cuts off the requests that are being answered. */
  @Override
  public void close() {
    server.stop(0);
    requests.shutdownNow();
  }
}
