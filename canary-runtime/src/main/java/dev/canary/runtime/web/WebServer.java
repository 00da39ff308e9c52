package dev.canary.runtime.web;

import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.live.LiveEvents;
import dev.canary.runtime.web.view.WebParts;
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
 * Answers over HTTP. {@link #bind} takes the port, so that a port in use is known before anything
 * else is begun; callers wait from then on, and are answered from {@link #start} on. {@link #close}
 * returns when the requests that were going on are answered.
 *
 * <pre>{@code
 * try (WebServer server = WebServer.bind("127.0.0.1", 8080)) {
 *   server.start(parts);
 *   log.info("listening on {}", server.url());
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {

  private final ServerSocketChannel socket;
  private final URI url;
  private final LiveEvents events = new LiveEvents();
  private @Nullable Javalin javalin;

  private WebServer(ServerSocketChannel socket, URI url) {
    this.socket = socket;
    this.url = url;
  }

  /**
   * Takes the port.
   *
   * @param host a name or an address of this machine, IPv4 or IPv6
   * @param port 0 picks a free one
   * @throws WebException if it cannot be had; says why and what to do
   */
  public static WebServer bind(String host, int port) {
    ServerSocketChannel socket = ListeningSocket.open(host, port);
    return new WebServer(socket, url(host, socket));
  }

  /** Where the server listens, with the real port. */
  public URI url() {
    return url;
  }

  /** To be told of what happens, so that it can be told to those who listen. */
  public LiveEvents events() {
    return events;
  }

  /** Starts to answer. */
  public synchronized void start(WebParts parts) {
    events.start(parts.health());
    javalin = Javalin.create(config -> configure(config, parts)).start();
  }

  @Override
  public synchronized void close() {
    events.close();
    if (javalin != null) {
      javalin.stop();
    }
    ListeningSocket.close(socket);
  }

  private void configure(JavalinConfig config, WebParts parts) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    JettySetup.apply(config.jetty, socket);
    for (Route route : Routes.of(parts, events)) {
      for (HandlerType method : route.methods()) {
        config.routes.addHttpHandler(method, route.path(), route.handler());
      }
    }
    new Errors(parts).register(config.routes);
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
