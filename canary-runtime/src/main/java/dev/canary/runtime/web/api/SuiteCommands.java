package dev.canary.runtime.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.canary.api.Durations;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.web.access.Caller;
import dev.canary.runtime.web.access.Change;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.view.SuiteCatalogue;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done to a single suite. Each answers with the suite as it is then. */
final class SuiteCommands {

  /** A command of {@link SuiteControl}. */
  private interface Command {
    void apply(String suite, Intervention by);
  }

  /**
   * What the body of a request may say.
   *
   * @param forHowLong a duration, unless there is an end
   * @param until an end, unless there is a duration
   */
  private record Order(
      @Nullable String reason,
      @JsonProperty("for") @Nullable String forHowLong,
      @Nullable String until) {}

  private final SuiteControl control;
  private final SuiteCatalogue suites;
  private final HealthSource health;

  SuiteCommands(SuiteControl control, SuiteCatalogue suites, HealthSource health) {
    this.control = control;
    this.suites = suites;
    this.health = health;
  }

  Answer pause(Context request) {
    return perform("pause", control::pause, request);
  }

  Answer resume(Context request) {
    return perform("resume", control::resume, request);
  }

  Answer mute(Context request) {
    return perform("mute", control::mute, request);
  }

  Answer unmute(Context request) {
    return perform("unmute", control::unmute, request);
  }

  private Answer perform(String action, Command command, Context request) {
    String suite = request.pathParam("suiteId");
    Intervention by = intervention(request);
    new Change(action, suite, details(by)).describe(request);
    command.apply(suite, by);
    return Answer.json(JsonWriter.bytes(json -> SuiteJson.write(suites.get(suite), json)));
  }

  private Intervention intervention(Context request) {
    Order order = JsonBody.read(request, Order.class);
    Instant now = health.health().time();
    return new Intervention(
        Caller.of(request).name(), now, findEnd(order, now).orElse(null), order.reason());
  }

  private static Optional<Instant> findEnd(Order order, Instant now) {
    if (order.forHowLong() != null && order.until() != null) {
      throw RefusedRequest.invalid(
          "The body has \"for\" and \"until\", which both say when it ends. Leave one out.");
    }
    return Optional.ofNullable(order.forHowLong())
        .map(SuiteCommands::duration)
        .map(now::plus)
        .or(() -> Optional.ofNullable(order.until()).map(SuiteCommands::time));
  }

  private static Duration duration(String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw RefusedRequest.wrongField("for", text, "a duration such as 30m or 2h");
    }
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw RefusedRequest.wrongField("until", text, "a time such as 2026-11-20T18:00:00Z");
    }
  }

  private static Map<String, String> details(Intervention by) {
    Map<String, String> details = new HashMap<>();
    by.findReason().ifPresent(reason -> details.put("reason", reason));
    by.findUntil().ifPresent(until -> details.put("until", until.toString()));
    return details;
  }
}
