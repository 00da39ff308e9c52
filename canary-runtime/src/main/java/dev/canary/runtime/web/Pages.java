package dev.canary.runtime.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** What does not change while the prober runs, and the way from pages to the data behind them. */
final class Pages {

  private static final Map<String, String> INDEX_HEADERS =
      Map.of(
          "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'",
          "X-Content-Type-Options", "nosniff");

  private final Answer index;
  private final Answer description;

  private Pages(Answer index, Answer description) {
    this.index = index;
    this.description = description;
  }

  static Pages load() {
    return new Pages(
        new Answer(200, "text/html;charset=utf-8", resource("index.html"), INDEX_HEADERS),
        new Answer(200, Answer.JSON, resource("openapi.json"), Map.of()));
  }

  Answer index() {
    return index;
  }

  Answer description() {
    return description;
  }

  /** The raw path goes back as it came: still encoded, it cannot leave the header. */
  static Answer redirectToApi(Context request) {
    String location = "/api" + request.req().getRequestURI();
    return new Answer(302, Answer.JSON, new byte[0], Map.of("Location", location));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
