package dev.canary.examples.docs;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** A test of a suite, as the manual shows it. */
class HomePageCanaryTests {

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  // tag::test
  @Test
  void noticesThatTheShopIsDown() {
    String shop = shopThatAnswers(503);

    Events steps =
        EngineTestKit.engine("canary")
            .selectors(selectClass(HomePageCanary.class))
            .configurationParameter("shop.url", shop)
            .execute()
            .testEvents();

    steps.assertStatistics(counts -> counts.started(1).failed(1));
  }

  // end::test

  private String shopThatAnswers(int status) {
    server.createContext("/", exchange -> answer(exchange, status));
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
