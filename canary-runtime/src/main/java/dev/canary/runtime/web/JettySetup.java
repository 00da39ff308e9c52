package dev.canary.runtime.web;

import io.javalin.config.JettyConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** How much of the machine the server takes, and how it ends. */
final class JettySetup {

  private static final int MAX_THREADS = 48;
  private static final int MIN_THREADS = 4;
  private static final long STOP_TIMEOUT_MILLIS = 5_000;
  private static final long IDLE_CLIENT_MILLIS = 200;

  // Whoever is known by it alone may be no more than local, for which there are three values.
  private static final HttpCompliance ANY_HOST =
      HttpCompliance.RFC9110.with(
          "any-host", Violation.UNSAFE_HOST_HEADER, Violation.MISMATCHED_AUTHORITY);

  private JettySetup() {}

  static void apply(JettyConfig jetty, ServerSocketChannel socket, @Nullable Tls tls) {
    jetty.threadPool = threads();
    jetty.modifyHttpConfiguration(http -> http.setHttpCompliance(ANY_HOST));
    jetty.modifyServer(server -> handle(server, tls != null));
    jetty.addConnector((server, http) -> connector(server, http, socket, tls));
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
    threads.setName("web");
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    return threads;
  }

  /** What is inserted last is asked first. */
  private static void handle(Server server, boolean isHttps) {
    server.setStopTimeout(STOP_TIMEOUT_MILLIS);
    server.insertHandler(new WholeBodies());
    server.insertHandler(new NoMethodOverride());
    server.insertHandler(new GracefulHandler());
    server.setErrorHandler(new UnreadableRequests(isHttps));
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, ServerSocketChannel socket, @Nullable Tls tls) {
    ConnectionFactory[] protocols =
        tls == null
            ? new ConnectionFactory[] {new HttpConnectionFactory(http)}
            : tls.protocols(http);
    ServerConnector connector = new ServerConnector(server, 1, 1, protocols);
    if (tls != null) {
      connector.addBean(tls.renewal(connector.getScheduler()));
    }
    connector.setShutdownIdleTimeout(IDLE_CLIENT_MILLIS);
    try {
      connector.open(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return connector;
  }
}
