package dev.canary.runtime.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.runtime.run.AccessControl;
import dev.canary.runtime.web.access.Caller;
import dev.canary.runtime.web.access.Standing;
import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Problem;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.http.Wire;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Where clients listen. */
public final class LiveRoutes {

  private final LiveEvents events;
  private final AccessControl control;

  private LiveRoutes(LiveEvents events, AccessControl control) {
    this.events = events;
    this.control = control;
  }

  /**
   * All paths.
   *
   * @param control knows until when somebody may listen who was let in
   */
  public static List<Route> of(LiveEvents events, AccessControl control) {
    LiveRoutes routes = new LiveRoutes(events, control);
    return List.of(
        new Route(
            List.of(HandlerType.GET, HandlerType.HEAD),
            "/api/events",
            Access.VIEW,
            routes::listen));
  }

  private void listen(Context request) throws IOException {
    if (events.isFull()) {
      Wire.send(
          Problem.answer(
              503,
              "%d clients listen already, which is all that there is room for. Ask again later."
                  .formatted(LiveEvents.MAX_CLIENTS),
              Map.of("Retry-After", "60")),
          request);
      return;
    }
    writeHead(request.res());
    if (!request.method().equals(HandlerType.HEAD)) {
      ServletOutputStream out = request.res().getOutputStream();
      BooleanSupplier mayListen = Standing.of(Caller.of(request), control);
      request.future(() -> begin(out, mayListen));
    }
  }

  private CompletableFuture<Void> begin(ServletOutputStream out, BooleanSupplier mayListen) {
    LiveClient client = LiveClient.of(out, mayListen, events::remove);
    events.add(client);
    client.tell(events.greeting().getBytes(UTF_8));
    return client.whenOver();
  }

  private static void writeHead(HttpServletResponse response) {
    response.setStatus(200);
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    // Some proxies gather what they pass on, unless they are asked not to.
    response.setHeader("X-Accel-Buffering", "no");
  }
}
