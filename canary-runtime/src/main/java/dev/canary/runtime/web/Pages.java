package dev.canary.runtime.web;

import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Resources;
import dev.canary.runtime.web.http.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** A list of what there is, and the way from pages to the data behind them. */
final class Pages {

  private static final Map<String, String> INDEX_HEADERS =
      Map.of(
          "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'",
          "X-Content-Type-Options", "nosniff");

  private Pages() {}

  static List<Route> routes() {
    byte[] html = Resources.bytes(Pages.class, "index.html");
    Answer index = new Answer(200, "text/html;charset=utf-8", html, INDEX_HEADERS);
    return List.of(
        Route.get("/suites/{suiteId}", Access.VIEW, Pages::redirectToApi),
        Route.get("/runs/{runId}", Access.VIEW, Pages::redirectToApi),
        Route.get("/", Access.VIEW, request -> index));
  }

  /** The raw path goes back as it came: still encoded, it cannot leave the header. */
  private static Answer redirectToApi(Context request) {
    String location = "/api" + request.req().getRequestURI();
    return new Answer(302, Answer.JSON, new byte[0], Map.of("Location", location));
  }
}
