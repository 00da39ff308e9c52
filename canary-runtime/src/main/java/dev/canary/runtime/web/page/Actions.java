package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.RunOrder;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.web.access.Change;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.Route;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the forms of the pages do. Each leads back to the page that it came from. */
final class Actions {

  private final WebParts parts;

  private Actions(WebParts parts) {
    this.parts = parts;
  }

  static List<Route> of(WebParts parts) {
    var actions = new Actions(parts);
    return List.of(
        Route.post("/suites/{suiteId}/run", actions::run),
        actions.change("pause", (control, it) -> control.pause(it.suite(), it.by())),
        actions.change("resume", (control, it) -> control.resume(it.suite(), it.by())),
        actions.change("mute", (control, it) -> control.mute(it.suite(), it.by())),
        actions.change("unmute", (control, it) -> control.unmute(it.suite(), it.by())));
  }

  /** What somebody wants to do to a suite. */
  private record Wish(String suite, Intervention by) {}

  private Route change(String name, BiConsumer<SuiteControl, Wish> change) {
    return Route.post(
        "/suites/{suiteId}/" + name,
        request -> {
          note(name, request);
          change.accept(parts.control(), wish(request));
          return back(request);
        });
  }

  private Wish wish(Context request) {
    Instant now = parts.health().health().time();
    Instant until = hours(request).map(now::plus).orElse(null);
    return new Wish(
        request.pathParam("suiteId"),
        new Intervention(Visitor.of(request).name(), now, until, reason(request)));
  }

  /** For the audit, whatever becomes of it. */
  private static void note(String name, Context request) {
    String reason = reason(request);
    Map<String, String> details = reason == null ? Map.of() : Map.of("reason", reason);
    new Change(name, request.pathParam("suiteId"), details).describe(request);
  }

  private Answer run(Context request) {
    note("run", request);
    String suite = request.pathParam("suiteId");
    var unused =
        parts
            .control()
            .runNow(
                new RunOrder(
                    Set.of(suite),
                    Set.of(),
                    Map.of(),
                    Visitor.of(request).name(),
                    reason(request)));
    return back(request);
  }

  private static @Nullable String reason(Context request) {
    return Optional.ofNullable(request.formParam("reason"))
        .map(String::strip)
        .filter(reason -> !reason.isEmpty())
        .orElse(null);
  }

  private static Optional<Duration> hours(Context request) {
    String hours = Optional.ofNullable(request.formParam("hours")).orElse("");
    if (hours.isEmpty()) {
      return Optional.empty();
    }
    if (!hours.matches("[1-9]\\d{0,2}")) {
      throw RefusedRequest.wrong("hours", hours, "a whole number from 1 to 999");
    }
    return Optional.of(Duration.ofHours(Integer.parseInt(hours)));
  }

  /** The raw path goes back as it came: still encoded, it cannot leave the header. */
  private static Answer back(Context request) {
    String path = request.req().getRequestURI();
    String page = path.substring(0, path.lastIndexOf('/'));
    return new Answer(303, "text/plain", new byte[0], Map.of("Location", page));
  }
}
