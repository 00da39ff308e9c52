package dev.canary.examples.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between the HTTP server and the router: reads requests, writes answers, spoils them by faults.
 */
final class ShopHandler implements HttpHandler {

  private static final Logger LOG = System.getLogger(ShopHandler.class.getName());
  private static final int LONGEST_BODY = 64 * 1024;
  private static final String BEARER = "Bearer ";

  private final Router router;
  private final Faults faults;

  ShopHandler(Router router, Faults faults) {
    this.router = router;
    this.faults = faults;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    Optional<Fault> fault = faults.hitting(method, exchange.getRequestURI().getPath());
    if (fault.isPresent()) {
      spoil(exchange, fault.get());
    } else {
      write(exchange, answer(exchange));
    }
  }

  /** An answer is late or lost on its way back: what was asked for has been done by then. */
  private void spoil(HttpExchange exchange, Fault fault) throws IOException {
    Response response = fault.replacesAnswer() ? fault.response() : answer(exchange);
    boolean cutOff = !pause(fault);
    if (cutOff || fault.drop()) {
      exchange.close();
    } else {
      write(exchange, response);
    }
  }

  private static boolean pause(Fault fault) {
    try {
      Thread.sleep(fault.latency().toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Response answer(HttpExchange exchange) throws IOException {
    try {
      return router.answer(read(exchange));
    } catch (Problem problem) {
      return problem.response();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The shop could not answer " + exchange.getRequestURI() + ".", e);
      return Problem.response(500, "The shop made a mistake; its log says which.");
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      throw new Problem(413, "The body is longer than %d bytes.".formatted(LONGEST_BODY));
    }
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Map.of(),
        token(exchange.getRequestHeaders().getFirst("Authorization")),
        new String(body, UTF_8));
  }

  private static @Nullable String token(@Nullable String authorization) {
    return authorization != null && authorization.startsWith(BEARER)
        ? authorization.substring(BEARER.length())
        : null;
  }

  private static void write(HttpExchange exchange, Response response) throws IOException {
    boolean hasBody = response.hasBody() && !exchange.getRequestMethod().equals("HEAD");
    byte[] body = response.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", response.contentType());
    exchange.sendResponseHeaders(response.status(), hasBody ? body.length : -1);
    if (hasBody) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
    exchange.close();
  }
}
