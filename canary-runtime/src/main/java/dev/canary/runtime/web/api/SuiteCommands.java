package dev.canary.runtime.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.web.access.Caller;
import dev.canary.runtime.web.access.Change;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.TimeInput;
import io.javalin.http.Context;
import java.time.Instant;
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
   * What the body of a request may say that begins something.
   *
   * @param forHowLong a duration, unless there is an end
   * @param until an end, unless there is a duration
   */
  private record Order(
      @Nullable String reason,
      @JsonProperty("for") @Nullable String forHowLong,
      @Nullable String until) {}

  /** What the body of a request may say that ends something, which is done at once. */
  private record Ending(@Nullable String reason) {}

  private static final TypeReference<Order> ORDER = new TypeReference<>() {};
  private static final TypeReference<Ending> ENDING = new TypeReference<>() {};

  private final SuiteControl control;
  private final SuitesEndpoint suites;
  private final HealthSource health;

  SuiteCommands(SuiteControl control, SuitesEndpoint suites, HealthSource health) {
    this.control = control;
    this.suites = suites;
    this.health = health;
  }

  Answer pause(Context request) {
    return perform("pause", control::pause, beginning(request), request);
  }

  Answer resume(Context request) {
    return perform("resume", control::resume, ending(request), request);
  }

  Answer mute(Context request) {
    return perform("mute", control::mute, beginning(request), request);
  }

  Answer unmute(Context request) {
    return perform("unmute", control::unmute, ending(request), request);
  }

  private Answer perform(String action, Command command, Intervention by, Context request) {
    String suite = request.pathParam("suiteId");
    new Change(action, suite, details(by)).describe(request);
    command.apply(suite, by);
    Change.markDone(request);
    return suites.one(suite);
  }

  private Intervention beginning(Context request) {
    Order order = JsonBody.read(request, ORDER);
    Instant now = health.health().time();
    return new Intervention(
        Caller.of(request).name(), now, findEnd(order, now).orElse(null), order.reason());
  }

  private Intervention ending(Context request) {
    Ending ending = JsonBody.read(request, ENDING);
    return new Intervention(
        Caller.of(request).name(), health.health().time(), null, ending.reason());
  }

  private static Optional<Instant> findEnd(Order order, Instant now) {
    if (order.forHowLong() != null && order.until() != null) {
      throw RefusedRequest.invalid(
          "The body has \"for\" and \"until\", which both say when it ends. Leave one out.");
    }
    return Optional.ofNullable(order.forHowLong())
        .map(text -> TimeInput.after(now, "for", text))
        .or(() -> Optional.ofNullable(order.until()).map(it -> TimeInput.field("until", it)));
  }

  private static Map<String, String> details(Intervention by) {
    Map<String, String> details = new HashMap<>();
    by.findReason().ifPresent(reason -> details.put("reason", reason));
    by.findUntil().ifPresent(until -> details.put("until", until.toString()));
    return details;
  }
}
