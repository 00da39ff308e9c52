package dev.canary.runtime.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Answers over HTTP. {@link #start} returns when it listens, {@link #close} when the requests that
 * were going on are answered; a closed server is not started again.
 *
 * <pre>{@code
 * try (WebServer server = new WebServer(parts)) {
 *   URI url = server.start("127.0.0.1", 8080);
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {

  private final WebParts parts;
  private @Nullable Javalin javalin;

  public WebServer(WebParts parts) {
    this.parts = parts;
  }

  /**
   * Starts to listen.
   *
   * @param host a name or an address of this machine, IPv4 or IPv6
   * @param port 0 picks a free one
   * @return where the server listens
   * @throws WebException if it cannot listen there; says why and what to do
   */
  public synchronized URI start(String host, int port) {
    ServerSocketChannel socket = ListeningSocket.open(host, port);
    URI url = url(host, socket);
    javalin = Javalin.create(config -> configure(config, socket)).start();
    return url;
  }

  @Override
  public synchronized void close() {
    if (javalin != null) {
      javalin.stop();
    }
  }

  private void configure(JavalinConfig config, ServerSocketChannel socket) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    JettySetup.apply(config.jetty, socket);
    for (Routes.Route route : Routes.of(parts)) {
      register(config, route, HandlerType.GET);
      register(config, route, HandlerType.HEAD);
    }
    Errors.register(config.routes);
  }

  private static void register(JavalinConfig config, Routes.Route route, HandlerType method) {
    config.routes.addHttpHandler(
        method, route.path(), request -> Wire.send(route.endpoint().apply(request), request));
  }

  private static URI url(String host, ServerSocketChannel socket) {
    try {
      int port = ((InetSocketAddress) socket.getLocalAddress()).getPort();
      String authority = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
      return URI.create("http://%s:%d".formatted(authority, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
