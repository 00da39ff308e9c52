package dev.canary.runtime.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A shop that is watched. It cannot issue invoices today. */
final class WatchedShop implements AutoCloseable {

  static final String VERSION = "1.42.0";

  private final MockWebServer server = new MockWebServer();

  private WatchedShop() {}

  static WatchedShop open() {
    var shop = new WatchedShop();
    shop.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    try {
      shop.server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shop;
  }

  String url() {
    return "http://localhost:" + server.getPort();
  }

  private static MockResponse answer(RecordedRequest request) {
    MockResponse.Builder answer =
        new MockResponse.Builder()
            .addHeader("content-type", "application/json")
            .addHeader("x-version", VERSION)
            .addHeader("set-cookie", "session=s3same; HttpOnly");
    String path = request.getUrl().encodedPath();
    if (path.equals("/invoices/42/issue")) {
      return answer
          .code(502)
          .headersDelay(41, TimeUnit.MILLISECONDS)
          .body("{\"error\":\"upstream billing-7 did not answer\",\"trace\":\"4bf92f3577b34da6\"}")
          .build();
    }
    if (path.startsWith("/search")) {
      return answer.code(200).headersDelay(130, TimeUnit.MILLISECONDS).body("[]").build();
    }
    return answer
        .code(request.getMethod().equals("POST") ? 201 : 200)
        .headersDelay(12, TimeUnit.MILLISECONDS)
        .body("{\"id\":42,\"state\":\"draft\",\"net\":790}")
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
