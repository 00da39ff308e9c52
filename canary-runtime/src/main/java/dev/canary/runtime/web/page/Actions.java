package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RefusedException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the forms of the pages do. Each leads back to the page that it came from. */
final class Actions {

  private final WebParts parts;
  private final SuitePageReader suites;

  private Actions(WebParts parts, SuitePageReader suites) {
    this.parts = parts;
    this.suites = suites;
  }

  static List<Route> of(WebParts parts, SuitePageReader suites) {
    var actions = new Actions(parts, suites);
    return List.of(
        actions.route("run", actions::run),
        actions.change("pause", (control, it) -> control.pause(it.suite(), it.by())),
        actions.change("resume", (control, it) -> control.resume(it.suite(), it.by())),
        actions.change("mute", (control, it) -> control.mute(it.suite(), it.by())),
        actions.change("unmute", (control, it) -> control.unmute(it.suite(), it.by())));
  }

  /** What somebody wants to do to a suite. */
  private record Wish(String suite, Intervention by) {}

  private Route change(String name, BiConsumer<SuiteControl, Wish> change) {
    return route(
        name,
        request -> {
          change.accept(parts.control(), wish(request));
          return seeOther(page(request));
        });
  }

  private Route route(String name, Function<Context, Answer> action) {
    return Route.post(
        "/suites/{suiteId}/" + name,
        request -> {
          note(name, request);
          try {
            return action.apply(request);
          } catch (RefusedException e) {
            return refused(e, request);
          }
        });
  }

  /** People are told where they are what is not possible now. */
  private Answer refused(RefusedException refusal, Context request) {
    if (refusal.kind() != RefusedException.Cause.CONFLICT || !ProblemPages.isPageWanted(request)) {
      throw refusal;
    }
    String why = String.valueOf(refusal.getMessage());
    return Templates.answer(409, "suite", suites.readRefused(page(request), why, request), request);
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
    Map<String, String> details = new HashMap<>();
    Optional.ofNullable(reason(request)).ifPresent(reason -> details.put("reason", reason));
    Optional.ofNullable(request.formParam("hours"))
        .filter(hours -> hours.matches("\\d{1,3}"))
        .ifPresent(hours -> details.put("hours", hours));
    new Change(name, request.pathParam("suiteId"), details).describe(request);
  }

  private Answer run(Context request) {
    Set<String> suite = Set.of(request.pathParam("suiteId"));
    var order =
        new RunOrder(suite, Set.of(), Map.of(), Visitor.of(request).name(), reason(request));
    List<LaunchInfo> launched = parts.control().runNow(order);
    return seeOther(StartedRun.address(page(request), launched.get(0).id()));
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
  private static String page(Context request) {
    String path = request.req().getRequestURI();
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static Answer seeOther(String page) {
    return new Answer(303, "text/plain", new byte[0], Map.of("Location", page));
  }
}
