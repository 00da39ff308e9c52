package dev.canary.runtime.web;

import dev.canary.runtime.config.WebSettings;
import dev.canary.runtime.web.access.Gate;
import dev.canary.runtime.web.access.Refusals;
import dev.canary.runtime.web.access.WebAccess;
import dev.canary.runtime.web.http.Body;
import dev.canary.runtime.web.http.Bulkhead;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.live.LiveEvents;
import dev.canary.runtime.web.page.ProblemPages;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers over HTTP. {@link #bind} takes the port, so that a port in use is known before anything
 * else is begun; callers wait from then on, and are answered from {@link #start} on. {@link #close}
 * returns when the requests that were going on are answered.
 *
 * <pre>{@code
 * try (WebServer server = WebServer.bind("127.0.0.1", 8080)) {
 *   server.start(parts, access);
 *   log.info("listening on {}", server.url());
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {

  private final ServerSocketChannel socket;
  private final URI url;
  private final @Nullable Tls tls;
  private final LiveEvents events = new LiveEvents();
  private final Bulkhead pages = new Bulkhead("pages", System::nanoTime);
  private final Bulkhead changes = new Bulkhead("changes", System::nanoTime);
  private @Nullable Javalin javalin;

  private WebServer(ServerSocketChannel socket, URI url, @Nullable Tls tls) {
    this.socket = socket;
    this.url = url;
    this.tls = tls;
  }

  /**
   * Takes the port.
   *
   * @param host a name or an address of this machine, IPv4 or IPv6
   * @param port 0 picks a free one
   * @throws WebException if it cannot be had; says why and what to do
   */
  public static WebServer bind(String host, int port) {
    return bind(host, port, null);
  }

  /**
   * Looks whether HTTPS can be spoken, if it is asked for.
   *
   * @throws TlsException if it cannot; says why and what to do
   */
  public static void check(WebSettings settings) {
    settings.findTls().ifPresent(Tls::of);
  }

  /**
   * Takes the port, and reads what HTTPS needs if it is asked for.
   *
   * @throws TlsException if that cannot be used; says why and what to do
   * @throws WebException if the port cannot be had; says why and what to do
   */
  public static WebServer bind(WebSettings settings) {
    Tls tls = settings.findTls().map(Tls::of).orElse(null);
    return bind(settings.host(), settings.port(), tls);
  }

  static WebServer bind(String host, int port, @Nullable Tls tls) {
    ServerSocketChannel socket = ListeningSocket.open(host, port);
    return new WebServer(socket, url(tls == null ? "http" : "https", host, socket), tls);
  }

  /** Where the server listens, with the real port. */
  public URI url() {
    return url;
  }

  /** To be told of what happens, so that it can be told to those who listen. */
  public LiveEvents events() {
    return events;
  }

  /** Starts to answer those whom it lets in. */
  public synchronized void start(WebParts parts, WebAccess access) {
    events.start(parts.health());
    ProblemPages pages = ProblemPages.of(parts.prober(), parts.health());
    start(Routes.of(parts, access, events), access, pages);
  }

  synchronized void start(List<Route> routes, WebAccess access, ProblemPages pages) {
    Gate gate = new Gate(access);
    var errors = new Errors(gate, new Refusals(access), pages);
    javalin = Javalin.create(config -> configure(config, routes, gate, errors)).start();
  }

  /**
   * Answers from memory only from now on, so that what others read from can be closed. Returns when
   * nobody reads any more, or after some seconds.
   */
  public void stopReading() {
    changes.close();
    pages.close();
  }

  @Override
  public synchronized void close() {
    events.close();
    stopReading();
    if (javalin != null) {
      javalin.stop();
    }
    ListeningSocket.close(socket);
  }

  private void configure(JavalinConfig config, List<Route> routes, Gate gate, Errors errors) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = Body.LARGEST;
    JettySetup.apply(config.jetty, socket, tls);
    pages.register(config);
    Map<String, String> headers = ResponseHeaders.of(tls != null);
    config.routes.before(request -> headers.forEach(request.res()::setHeader));
    for (Route route : routes) {
      Handler guarded = route.isChange() ? changes.guard(gate.guard(route)) : gate.guard(route);
      for (HandlerType method : route.methods()) {
        config.routes.addHttpHandler(method, route.path(), guarded);
      }
    }
    errors.register(config.routes);
  }

  private static URI url(String scheme, String host, ServerSocketChannel socket) {
    try {
      int port = ((InetSocketAddress) socket.getLocalAddress()).getPort();
      String authority = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
      return URI.create("%s://%s:%d".formatted(scheme, authority, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
